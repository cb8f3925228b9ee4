import type { MethodDeclarationStructure, OptionalKind } from "ts-morph";
import type { Api } from "../../../api/api.js";
import type { Message } from "../../../api/operation.js";
import { toKey } from "../../../language/output-names.js";
import { formatDoc } from "../../text/doc-comment.js";
import type { Documentation } from "../../text/doc-comment.js";
import { quote, quoteAccess, quoteMember } from "../../text/quote.js";
import { nameInput, needsInput } from "../client-interface.js";
import { documentCall } from "../document-call.js";
import { nameMessage, nameOperation } from "./list-operations.js";
import type { MqttOperation } from "./list-operations.js";
import { sortLabels } from "./write-message.js";

/** Defines the method that carries out an operation. */
export function defineCall(api: Api, operation: MqttOperation): OptionalKind<MethodDeclarationStructure> {
  const errors = operation.errors.filter(({ mqtt }) => mqtt !== undefined);
  return {
    name: quoteMember(operation.key),
    docs: [formatDoc(documentCall(operation, errors))],
    parameters: [
      { name: "input", type: nameInput(operation), ...(!needsInput(api, operation) && { initializer: "{}" }) },
      { name: "options", type: "CallOptions", hasQuestionToken: true },
    ],
    returnType: `Promise<${operation.response.name}>`,
    statements: `return this.#session.call(${nameOperation(operation)}, input, options);`,
  };
}

/** Defines the method that reads messages. */
export function defineStream(api: Api, message: Message): OptionalKind<MethodDeclarationStructure> {
  const { known, free } = sortLabels(api, message);
  const chosen = `Partial<Pick<${message.type.name}, ${free.map(({ name }) => quote(name)).join(" | ")}>>`;
  const told = known.map(({ name }) => `${quoteMember(name)}: ${quoteAccess("this", name)}`);
  const labels = [...told, ...(free.length === 0 ? [] : ["...labels"])].join(", ");
  return {
    name: quoteMember(message.key),
    docs: [formatDoc(documentStream(message, free.length > 0))],
    parameters: [
      free.length === 0
        ? { name: "options", type: "ReadOptions", initializer: "{}" }
        : { name: "{ signal, ...labels }", type: `ReadOptions & ${chosen}`, initializer: "{}" },
    ],
    returnType: `AsyncIterableIterator<${message.type.name}, undefined>`,
    statements: `return this.#session.read(${nameMessage(message)}, {${labels === "" ? "" : ` ${labels} `}}, ${free.length === 0 ? "options" : "{ signal }"});`,
  };
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
    tags: [{ name: "throws", text: "{SubscriptionError} from the loop, if the broker refuses the subscription." }],
  };
}

/** Ends a client. */
export const closeMethod: OptionalKind<MethodDeclarationStructure> = {
  name: "close",
  docs: [
    formatDoc({
      paragraphs: [
        "Ends every pending call with a `ConnectionError` and every loop over messages, rejects new calls, and unsubscribes, for which it waits one second at most. The connection stays open. Can be called more than once.",
      ],
    }),
  ],
  returnType: "Promise<void>",
  statements: "return this.#session.close();",
};
