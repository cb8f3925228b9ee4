import { StructureKind } from "../../typescript/ts-morph.js";
import type { ExportDeclarationStructure } from "ts-morph";
import type { Api } from "../../../api/api.js";
import { outputModules } from "../../../language/output-modules.js";
import { nameClients } from "../../../language/output-names.js";
import { resolveImport } from "../../typescript/resolve-import.js";
import { nameInput } from "../client-interface.js";
import { entryPath, listMqttOperations, nameOperation } from "./list-operations.js";

/** What the entry point offers besides the client: the adapters, and the types that stand in signatures. */
const offered: readonly (Pick<ExportDeclarationStructure, "isTypeOnly"> & {
  readonly module: string;
  readonly names: readonly string[];
})[] = [
  { module: "src/runtime/mqtt/adapters/from-mqtt-js", names: ["fromMqttJs"] },
  { module: "src/runtime/mqtt/adapters/from-aws-crt", names: ["fromAwsCrt"] },
  { module: "src/runtime/mqtt/adapters/from-aws-crt-mqtt5", names: ["fromAwsCrtMqtt5"] },
  { module: "src/runtime/mqtt/subscription-error", names: ["SubscriptionError"] },
  { module: "src/runtime/errors/abort-error", names: ["AbortError"] },
  { isTypeOnly: true, module: "src/runtime/client/call-options", names: ["CallOptions"] },
  { isTypeOnly: true, module: "src/runtime/client/warning", names: ["ClientWarning", "WarningKind", "WarningListener"] },
  { isTypeOnly: true, module: "src/runtime/mqtt/connection", names: ["ConnectionStatus", "MqttConnection"] },
  { isTypeOnly: true, module: "src/runtime/mqtt/messages/message-hub", names: ["ReadOptions"] },
  { isTypeOnly: true, module: "src/runtime/mqtt/operation", names: ["MqttOperation"] },
  { isTypeOnly: true, module: "src/runtime/mqtt/mqtt-session", names: ["MqttClientOptions", "MqttSession"] },
];

/** Lists what the entry point takes from other modules and offers as its own. */
export function listOffered(api: Api): readonly ExportDeclarationStructure[] {
  const inputs = listMqttOperations(api).map(nameInput);
  const client =
    inputs.length === 0
      ? []
      : [
          { isTypeOnly: true, module: outputModules.client, names: [nameClients(api.name).shared, ...inputs] },
          { module: outputModules.mqttOperations, names: listMqttOperations(api).map(nameOperation) },
        ];
  return [...client, ...offered].map(({ isTypeOnly = false, module, names }) => ({
    kind: StructureKind.ExportDeclaration,
    isTypeOnly,
    moduleSpecifier: resolveImport(entryPath, module),
    namedExports: [...names],
  }));
}
