import type { Api } from "../../../api/api.js";
import type { Operation } from "../../../api/operation.js";
import { listMqttOperations } from "../../client/mqtt/list-operations.js";
import { writeMarkdownCode } from "../../text/markdown.js";

/** What becomes of calls and loops when the connection is lost. */
export interface ReconnectsSection {
  /** The keys of the operations that may be sent twice, as Markdown. */
  readonly repeatable: string;
  /** And of those that may not. */
  readonly unrepeatable: string;
  readonly hasMessages: boolean;
}

/** Creates the section on reconnects; `undefined` where there is nothing to call over MQTT. */
export function createReconnectsSection(api: Api): ReconnectsSection | undefined {
  const operations = listMqttOperations(api);
  if (operations.length === 0) return undefined;
  return {
    repeatable: writeKeys(operations.filter(({ repeatable }) => repeatable)),
    unrepeatable: writeKeys(operations.filter(({ repeatable }) => !repeatable)),
    hasMessages: api.messages.length > 0,
  };
}

function writeKeys(operations: readonly Operation[]): string {
  return operations.map(({ key }) => writeMarkdownCode(key)).join(", ");
}
