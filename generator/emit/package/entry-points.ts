import type { Api } from "../../api/api.js";
import { findSigningName, speaksHttps } from "../client/https/endpoints.js";
import { speaksMqtt } from "../client/mqtt/list-operations.js";

/** One way to import something from the package. */
export interface EntryPoint {
  /** As in `exports`: `.`, `./json-schema`. */
  readonly subpath: string;
  /** What a user finds there, for the README. */
  readonly contents: string;
  readonly target: EntryTarget;
}

/** A module's path in the build without its ending, where there is Node and elsewhere, or a file that is published as it is. */
export type EntryTarget = { readonly module: string; readonly elsewhere?: string } | { readonly file: string };

/** Everything that the package lets others import. */
export function listEntryPoints(api: Api): readonly EntryPoint[] {
  const entryPoints: EntryPoint[] = [
    { subpath: ".", contents: "Types, validators, topics and errors. No I/O.", target: { module: "index" } },
    {
      subpath: "./json-schema",
      contents: "The validators as Standard JSON Schema.",
      target: { module: "json-schema/index" },
    },
    {
      subpath: "./schemas/*.json",
      contents: "A JSON Schema (2020-12) for every type and payload: `schemas/Name.schema.json`.",
      target: { file: "schemas/*.json" },
    },
  ];
  if (speaksMqtt(api)) {
    entryPoints.push({
      subpath: "./mqtt",
      contents: "The client over MQTT, and the adapters `fromMqttJs`, `fromAwsCrt` and `fromAwsCrtMqtt5` for your connection.",
      target: { module: "mqtt" },
    });
  }
  if (speaksHttps(api)) {
    entryPoints.push({
      subpath: "./https",
      contents: "The client over HTTPS, and `mutualTls`. Uses `node:https` on Node.js and `fetch` elsewhere.",
      target: { module: "https", elsewhere: "https-fetch" },
    });
    if (findSigningName(api) !== undefined) {
      entryPoints.push({
        subpath: "./sigv4",
        contents: "`sigV4`, which signs HTTPS requests with AWS credentials. Needs `@smithy/signature-v4` and `@aws-crypto/sha256-js`.",
        target: { module: "sigv4" },
      });
    }
    entryPoints.push({
      subpath: "./openapi.*",
      contents: "The HTTPS side as an OpenAPI 3.1 document: `openapi.json` and `openapi.yaml`.",
      target: { file: "openapi.*" },
    });
  }
  return entryPoints;
}
