import { StructureKind } from "../typescript/ts-morph.js";
import type { ClassDeclarationStructure, GetAccessorDeclarationStructure, OptionalKind, OverrideableNodeStructure } from "ts-morph";
import type { ErrorKind } from "../../api/error.js";
import { formatDoc, listRemarks } from "../text/doc-comment.js";
import { quote, quoteAccess, quoteMember } from "../text/quote.js";
import type { CarriedMember } from "./carried-member.js";

/** Defines the class of one error. */
export function defineErrorClass(error: ErrorKind, carried: readonly CarriedMember[]): ClassDeclarationStructure {
  const code = quote(error.name);
  const options = carried.map(({ name, type }) => `readonly ${quoteMember(name)}?: ${type.name} | undefined`);
  const optionsType = options.length === 0 ? "ServiceErrorOptions" : `ServiceErrorOptions & { ${options.join("; ")} }`;
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: error.className,
    extends: "ServiceError",
    docs: [formatDoc({ paragraphs: [error.description, describeWire(error)], tags: listRemarks(error) })],
    properties: [
      { name: "code", hasDeclareKeyword: true, isReadonly: true, type: code },
      ...carried.map(({ name, type, description }) => ({
        name: quoteMember(name),
        hasDeclareKeyword: true,
        isReadonly: true,
        type: `${type.name} | undefined`,
        docs: description === undefined ? [] : [formatDoc({ paragraphs: [description] })],
      })),
    ],
    ctors: [
      {
        parameters: [
          { name: "message", type: "string" },
          { name: "options", type: optionsType, initializer: "{}" },
        ],
        statements: [
          `super(${code}, message, { ...options, retryable: ${error.retryable} });`,
          ...carried.map(({ name }) => `${quoteAccess("this", name)} = ${quoteAccess("options", name)};`),
        ],
      },
    ],
    getAccessors: [defineName(error.className)],
  };
}

/** On the prototype, so that stack traces begin with it, and as text, so that it survives minification. */
function defineName(className: string): OptionalKind<GetAccessorDeclarationStructure> & OverrideableNodeStructure {
  return { name: "name", hasOverrideKeyword: true, returnType: "string", statements: `return ${quote(className)};` };
}

function describeWire({ mqtt, https, retryable }: ErrorKind): string {
  const forms = [
    ...(mqtt === undefined ? [] : [`\`${mqtt.code}\` on MQTT`]),
    ...(https === undefined ? [] : [`\`${https.exception}\` with status ${https.status} on HTTPS`]),
  ];
  const advice = retryable ? "Retryable: the same request may succeed later." : "Not retryable: the same request would be rejected again.";
  return forms.length === 0 ? advice : `${forms.join("; ")}. ${advice}`;
}
