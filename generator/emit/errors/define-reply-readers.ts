import { StructureKind } from "../typescript/ts-morph.js";
import type { FunctionDeclarationStructure } from "ts-morph";
import type { ErrorReplies } from "../../api/error.js";
import { formatDoc } from "../text/doc-comment.js";
import { quote } from "../text/quote.js";
import { importType, importValue } from "../typescript/reference.js";
import type { Reference } from "../typescript/reference.js";
import { defineTransportLookup } from "./define-error-lookup.js";
import type { ErrorClass, TransportLookup } from "./define-error-lookup.js";

/** A function of `src/errors.ts` with what it needs there, and what it takes from other files. */
export interface ReplyReader {
  readonly definitions: readonly FunctionDeclarationStructure[];
  readonly references: readonly Reference[];
}

/** Defines, for each transport that can answer with an error, the function that makes the error of such an answer. */
export function defineReplyReaders({ mqtt, https }: ErrorReplies, classes: readonly ErrorClass[]): readonly ReplyReader[] {
  return [
    ...(mqtt === undefined ? [] : [addLookup(defineTransportLookup("mqtt", classes), (find) => defineMqttReader(mqtt, find))]),
    ...(https === undefined ? [] : [addLookup(defineTransportLookup("https", classes), (find) => defineHttpsReader(https, find))]),
  ];
}

interface Reader {
  readonly definition: FunctionDeclarationStructure;
  readonly references: readonly Reference[];
}

function addLookup({ name, definition: lookup, references: own }: TransportLookup, defineReader: (find: string) => Reader): ReplyReader {
  const { definition, references } = defineReader(name);
  return { references: [...references, ...own], definitions: lookup === undefined ? [definition] : [definition, lookup] };
}

function defineMqttReader({ code, message }: NonNullable<ErrorReplies["mqtt"]>, find: string): Reader {
  return {
    references: [importValue("src/runtime/errors/mqtt-error-reply", "readMqttErrorReply")],
    definition: {
      kind: StructureKind.Function,
      isExported: true,
      name: "createMqttServiceError",
      docs: [
        formatDoc({ paragraphs: ["Creates the error for a rejection on MQTT. `reply` is its parsed payload, which need not be valid."] }),
      ],
      parameters: [
        { name: "reply", type: "unknown" },
        { name: "operation", type: "string", hasQuestionToken: true },
      ],
      returnType: "ServiceError",
      statements: [
        `const { code, message } = readMqttErrorReply(reply, { code: ${quote(code)}, message: ${quote(message)} });`,
        `return ${find}(code, message, { operation, reply });`,
      ],
    },
  };
}

function defineHttpsReader({ codeHeader, codeMembers, messageMembers }: NonNullable<ErrorReplies["https"]>, find: string): Reader {
  const form = [
    ...(codeHeader === undefined ? [] : [`codeHeader: ${quote(codeHeader)}`]),
    `codeMembers: [${codeMembers.map(quote).join(", ")}]`,
    `messageMembers: [${messageMembers.map(quote).join(", ")}]`,
  ];
  return {
    references: [
      importValue("src/runtime/errors/https-error-reply", "isRetryableStatus"),
      importValue("src/runtime/errors/https-error-reply", "readHttpsErrorReply"),
      importType("src/runtime/errors/https-error-reply", "HttpsReply"),
    ],
    definition: {
      kind: StructureKind.Function,
      isExported: true,
      name: "createHttpsServiceError",
      docs: [formatDoc({ paragraphs: ["Creates the error for an HTTPS response; returns `undefined` for a success."] })],
      parameters: [
        { name: "response", type: "HttpsReply" },
        { name: "operation", type: "string", hasQuestionToken: true },
      ],
      returnType: "ServiceError | undefined",
      statements: [
        `const error = readHttpsErrorReply(response, { ${form.join(", ")} });`,
        "if (error === undefined) return undefined;",
        "const { status } = response;",
        "const { code, message, details: reply } = error;",
        `return ${find}(code, message, { operation, status, retryable: isRetryableStatus(status), reply });`,
      ],
    },
  };
}
