import type { Api } from "../../../api/api.js";
import type { Message } from "../../../api/operation.js";
import { locateRuntime, outputModules } from "../../../language/output-modules.js";
import { nameMessageDescription, toKey } from "../../../language/output-names.js";
import { writeDoc } from "../../text/doc-comment.js";
import type { Documentation } from "../../text/doc-comment.js";
import { quote, quoteAccess, quoteMember } from "../../text/quote.js";
import { code } from "../../typescript/code.js";
import type { Code } from "../../typescript/code.js";
import { importType, importValue } from "../../typescript/reference.js";
import { needsInput } from "../client-interface.js";
import { documentCall } from "../document-call.js";
import { callOptions, referToDescription, referToInput, referToResponse } from "../references.js";
import type { OperationOnMqtt } from "./list-operations.js";
import { referToMessage, sortLabels, writeChoice } from "./write-message.js";

const pickLabels = importValue(locateRuntime("mqtt/messages/pick-labels"), "pickLabels");
const readOptions = importType(locateRuntime("mqtt/messages/message-hub"), "ReadOptions");
const messageIterator = importType(locateRuntime("mqtt/messages/message-iterator"), "MessageIterator");

/** Defines the method that carries out an operation. */
export function defineCall(api: Api, operation: OperationOnMqtt): Code {
  const errors = operation.errors.filter(({ mqtt }) => mqtt !== undefined);
  const input = code`input: ${referToInput(operation)}${needsInput(api, operation) ? undefined : " = {}"}`;
  const { paragraphs, tags = [] } = documentCall(operation, errors);
  const refusal = {
    name: "throws",
    text: "{PermissionError | SubscriptionError} if the broker refuses the request or the subscription to its replies.",
  };
  return code`
    ${writeDoc({ paragraphs, tags: [...tags, refusal] })}
    ${quoteMember(operation.key)}(${input}, options?: ${callOptions}): Promise<${referToResponse(operation)}> {
      return this.#session.call(${referToDescription("mqtt", operation)}, input, options);
    }
  `;
}

/** Defines the method that reads messages. */
export function defineStream(api: Api, message: Message): Code {
  const { known, free } = sortLabels(api, message);
  const isChosen = free.length > 0;
  const told = known.map(({ name }) => `${quoteMember(name)}: ${quoteAccess("this", name)}`).join(", ");
  const chosen = code`${pickLabels}(options, [${free.map(({ name }) => quote(name)).join(", ")}])`;
  const allLabels = told === "" ? chosen : code`{ ${told}, ...${chosen} }`;
  const options = isChosen ? code`${readOptions} & ${writeChoice(message, free)}` : readOptions;
  const description = importValue(outputModules.mqttMessages, nameMessageDescription(message.name));
  return code`
    ${writeDoc(documentStream(message, isChosen))}
    ${quoteMember(message.key)}(options: ${options} = {}): ${messageIterator}<${referToMessage(message)}> {
      return this.#session.read(${description}, ${isChosen ? allLabels : `{ ${told} }`}, ${isChosen ? "{ signal: options.signal }" : "options"});
    }
  `;
}

function documentStream({ description, catchUp }: Message, isChosen: boolean): Documentation {
  const missed =
    catchUp === undefined
      ? "Messages sent while there is no connection are missed."
      : `After a reconnect the client calls \`${toKey(catchUp.operation)}\` and yields the answer unless it matches the last message. No such call is made at the start.`;
  return {
    paragraphs: [
      description,
      isChosen
        ? "Labels narrow down the topics; without them, messages of every topic of this kind are yielded. Of readers whose topics overlap, each may get a message more than once."
        : undefined,
      `Messages arrive in order and across reconnects, until the signal is aborted, the loop is left, the client is closed, or you end the connection. Up to 1,000 of them wait for a slow reader; beyond that the oldest are dropped, with a warning. ${missed}`,
    ],
    tags: [{ name: "throws", text: "{PermissionError | SubscriptionError} from the loop, if the broker refuses the subscription." }],
  };
}

/** Defines the method that ends a client. */
export function defineClose(): Code {
  const doc =
    "Ends every pending call with a `ConnectionError` and every loop over messages, rejects new calls, and unsubscribes, for which it waits one second at most. The connection stays open. Can be called more than once.";
  return code`
    ${writeDoc(doc)}
    close(): Promise<void> {
      return this.#session.close();
    }
  `;
}
