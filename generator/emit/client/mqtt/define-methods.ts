import type { MethodDeclarationStructure, OptionalKind } from "ts-morph";
import type { Api } from "../../../api/api.js";
import { toKey } from "../../../api/name.js";
import type { Message } from "../../../api/operation.js";
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
      ? "What is sent while there is no connection is missed."
      : `After a reconnect the client asks with \`${toKey(catchUp.operation)}\` and yields what has changed; where nothing was yielded before, whatever it learns. Nothing is asked when the reading begins.`;
  return {
    paragraphs: [
      description,
      isChosen ? "Without labels it yields the messages of all topics of its kind." : undefined,
      `The messages come in their order, across reconnects, until the signal is aborted, the loop is left, or the client is closed. 1,000 of them wait for a slow reader; then the oldest are dropped and a warning tells. ${missed}`,
    ],
    tags: [{ name: "throws", text: "{SubscriptionError} while reading, where the broker refuses the subscription." }],
  };
}

/** Ends a client. */
export const closeMethod: OptionalKind<MethodDeclarationStructure> = {
  name: "close",
  docs: [
    formatDoc({
      paragraphs: [
        "Ends every call with a `ConnectionError` and every loop over messages, refuses further calls, and gives the subscriptions back, for which it waits a second at most. The connection stays as it is. May be called more than once.",
      ],
    }),
  ],
  returnType: "Promise<void>",
  statements: "return this.#session.close();",
};
