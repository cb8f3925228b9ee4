import type { Api } from "../../api/api.js";
import { speaksHttps } from "../client/https/endpoints.js";
import { speaksMqtt } from "../client/mqtt/list-operations.js";

/** Versions of packages by their name, as `package.json` has them. */
type Versions = Readonly<Record<string, string>>;

/** What a package needs to be built, and what its users install for the entry points that they use. */
export interface Dependencies {
  readonly peerDependencies?: Versions;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional: true }>>;
  readonly devDependencies: Versions;
}

/** Lists a package's dependencies. Every peer is optional: who does not use its entry point never installs it. */
export function listDependencies(api: Api): Dependencies {
  const peers: Versions = speaksMqtt(api) ? { "aws-crt": "^1.15.0", mqtt: "^5.0.0" } : {};
  const names = Object.keys(peers).sort();
  return {
    ...(names.length > 0 && {
      peerDependencies: peers,
      peerDependenciesMeta: Object.fromEntries(names.map((name) => [name, { optional: true }])),
    }),
    devDependencies: { ...(speaksHttps(api) && { "@types/node": ">=20.19" }), rolldown: "^1.2.0", typescript: ">=5.9" },
  };
}
