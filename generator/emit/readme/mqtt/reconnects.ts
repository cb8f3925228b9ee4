import type { Api } from "../../../api/api.js";
import type { Operation } from "../../../api/operation.js";
import { listMqttOperations, speaksMqtt } from "../../client/mqtt/list-operations.js";
import { writeMarkdownCode } from "../../text/markdown.js";

/** What becomes of calls and loops when the connection is lost. */
export interface ReconnectsSection {
  /** The keys of the operations that may be sent twice, as Markdown. */
  readonly repeatable: string;
  /** And of those that may not. */
  readonly unrepeatable: string;
  readonly hasCalls: boolean;
  readonly hasMessages: boolean;
}

/** Creates the section on reconnects; `undefined` where the API has no MQTT. */
export function createReconnectsSection(api: Api): ReconnectsSection | undefined {
  const operations = listMqttOperations(api);
  if (!speaksMqtt(api)) return undefined;
  return {
    repeatable: writeKeys(operations.filter(({ repeatable }) => repeatable)),
    unrepeatable: writeKeys(operations.filter(({ repeatable }) => !repeatable)),
    hasCalls: operations.length > 0,
    hasMessages: api.messages.length > 0,
  };
}

function writeKeys(operations: readonly Operation[]): string {
  return operations.map(({ key }) => writeMarkdownCode(key)).join(", ");
}
