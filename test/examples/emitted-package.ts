import type { Api } from "../../generator/api/api.js";
import { nameClients } from "../../generator/language/output-names.js";
import type { HttpsTransport } from "../../templates/runtime/https/transports/transport.js";
import type { MqttConnection } from "../../templates/runtime/mqtt/connection.js";
import type { Validator } from "../../templates/runtime/values/validator.js";
import { emitFiles, importFromFiles } from "../emit/import-output.js";

/** A client of any API: its methods by their keys. */
export type AnyClient = Readonly<Record<string, AnyMethod>>;

type AnyMethod = (input?: object, options?: object) => Promise<unknown> & AsyncIterable<unknown>;

/** What an API is made into, ready to be used. */
export interface EmittedPackage {
  /** The text of each file by its path. */
  readonly files: ReadonlyMap<string, string>;
  /** The validator of a type; `undefined` where the package has none of that name. */
  readonly findValidator: (type: string) => Validator<unknown> | undefined;
  readonly createMqttClient: (connection: MqttConnection, identity: object) => AnyClient;
  readonly createHttpsClient: (transport: HttpsTransport, identity: object) => AnyClient;
}

type Exports = Readonly<Record<string, unknown>>;
type AnyConstructor = new (...parameters: readonly unknown[]) => AnyClient;

/** Emits the package of an API and imports its types and its clients. */
export async function emitPackage(api: Api): Promise<EmittedPackage> {
  const files = emitFiles(api);
  const program = `
    export * as main from "${api.packageName}";
    export * as mqtt from "./src/mqtt.js";
    export * as https from "./src/https/client.js";`;
  const { main, mqtt, https } = await importFromFiles<Readonly<Record<"main" | "mqtt" | "https", Exports>>>(files, {
    packageName: api.packageName,
    program,
  });
  const names = nameClients(api.name);
  return {
    files,
    findValidator: (type) => (isValidator(main[type]) ? main[type] : undefined),
    createMqttClient: (connection, identity) => new (findClass(mqtt, names.mqtt))(connection, { ...identity, timeoutMs: 2_000 }),
    createHttpsClient: (transport, identity) => {
      const options = { ...identity, endpoint: "device.example.com", auth: { scheme: "mutualTls" }, timeoutMs: 2_000 };
      return new (findClass(https, names.httpsBase))(options, () => transport);
    },
  };
}

function findClass(exports: Exports, name: string): AnyConstructor {
  const found = exports[name];
  if (!isConstructor(found)) throw new Error(`The package has no class ${name}.`);
  return found;
}

function isConstructor(value: unknown): value is AnyConstructor {
  return typeof value === "function";
}

function isValidator(value: unknown): value is Validator<unknown> {
  return typeof value === "object" && value !== null && "~standard" in value;
}
