import type { HttpsBinding, Operation, PathSegment } from "../../../api/operation.js";
import type { Field, Type } from "../../../api/type.js";
import { encodeLiteral } from "../../../language/encode-literal.js";
import { locateOperation, outputModules } from "../../../language/output-modules.js";
import { quote, quoteAccess, quoteMember, quoteTemplate } from "../../text/quote.js";
import { importType, importValue } from "../../typescript/reference.js";
import { createCode, joinCode, wrapCode } from "../../types/code.js";
import type { Code } from "../../types/code.js";
import { nameInspection } from "../../types/names.js";
import { writeInspection } from "../../types/write-inspection.js";
import { writeType } from "../../types/write-type.js";
import { writeStructureConversion } from "./convert-structure.js";
import { nameConversion } from "./convert-type.js";

/** Writes what the client has to know of an operation. */
export function writeOperation({ name, key, repeatable, request, response }: Operation, https: HttpsBinding): Code {
  const module = locateOperation(name);
  const { method, query } = https;
  const members = [
    createCode(`key: ${quote(key)}`),
    createCode(`method: ${quote(method)}`),
    createCode(`repeatable: ${repeatable}`),
    createCode(
      `request: { name: ${quote(request.name)}, inspect: ${nameInspection(request)} }`,
      importType(module, request.name),
      importValue(module, nameInspection(request)),
    ),
    writePath(https.segments),
    ...(query.length === 0 ? [] : [createCode(`query: ${quoteNames(query)}`)]),
    ...writeBody(request, https),
    writeReply(module, response, https),
  ];
  const { text, references } = joinCode(members, ",\n");
  return createCode(`{\n${text},\n}`, ...references, importType(module, response.name));
}

/** Writes the type of a success's body, as it arrives. */
export function writeReplyType({ name, https }: Operation): Code {
  const reply = https?.responseBody;
  if (reply?.kind === "whole") return reply.field.type.kind === "bytes" ? createCode("Uint8Array") : writeType(reply.field.type);
  if (reply?.kind !== "structure") return createCode("unknown");
  return createCode(reply.type.name, importType(locateOperation(name), reply.type.name));
}

function writePath(segments: readonly PathSegment[]): Code {
  const parts = segments.map((segment) =>
    segment.kind === "literal" ? createCode(quoteTemplate(encodeLiteral(segment.text))) : writeLabel(segment),
  );
  const { text, references } = joinCode(
    parts.map((part) => wrapCode(part, (written) => `/${written}`)),
    "",
  );
  return createCode(references.length === 0 ? `path: () => \`${text}\`` : `path: (request) => \`${text}\``, ...references);
}

function writeLabel({ name, type }: PathSegment & { readonly kind: "label" }): Code {
  const value = quoteAccess("request", name);
  const encode = importValue("src/runtime/https/path", "encodeSegment");
  if (fitsPath(type)) return createCode(`\${encodeSegment(${value})}`, encode);
  return createCode(`\${encodeSegment(checkSegment(${value}))}`, encode, importValue("src/runtime/https/path", "checkSegment"));
}

/** Texts that no path can hold as a segment, though a type may allow them. */
const impossibleSegments = ["", ".", "..", "\ud800", "\udfff"];

/** Whether every value of a type can be a segment of a path. */
function fitsPath(type: Type): boolean {
  if (type.kind === "enum") return !type.open && type.values.every(({ value }) => !impossibleSegments.includes(value));
  if (type.kind !== "string") return true;
  const { pattern = "", minLength, sentinels } = type;
  const whole = new RegExp(pattern === "" ? "" : `^(?:${pattern})$`, "u");
  const allowed = impossibleSegments.filter((text) => text.length >= minLength && whole.test(text));
  return allowed.length === 0 && sentinels.every(({ value }) => !impossibleSegments.includes(value));
}

/** The body of a method that has one: what does not travel elsewhere, members that nobody knows included; `{}` where nothing is left. */
function writeBody({ fields }: Operation["request"], { method, requestBody }: HttpsBinding): readonly Code[] {
  if (method === "GET" || method === "DELETE") return [];
  if (requestBody.kind === "whole") {
    const write = requestBody.field.type.kind === "bytes" ? "writeBytes" : "writeJson";
    const access = quoteAccess("request", requestBody.field.name);
    return [createCode(`body: (request) => ${write}(${access})`, importValue("src/runtime/https/request-body", write))];
  }
  const wire = requestBody.kind === "structure" ? requestBody.type.fields : [];
  const left = fields.map(({ name }) => name).filter((name) => !wire.some((field) => field.name === name));
  const conversion = writeStructureConversion("encode", { user: fields, wire, left }, "body");
  const { text, references } = conversion?.result ?? createCode("body");
  const write = importValue("src/runtime/https/request-body", "writeJson");
  return [createCode(`body: (${conversion?.pattern ?? "body"}) => writeJson(${text})`, write, ...references)];
}

function writeReply(module: string, response: Operation["response"], { responseBody }: HttpsBinding): Code {
  if (responseBody.kind === "empty") return writeUnparsedReply("() => ({})");
  if (responseBody.kind === "whole") return writeWholeReply(responseBody.field);
  const inspect = importValue(module, nameInspection(responseBody.type));
  const conversion = writeStructureConversion("decode", { user: response.fields, wire: responseBody.type.fields }, "reply");
  if (conversion === undefined) return createCode(`reply: { inspect: ${inspect.name}, decode: (reply) => reply }`, inspect);
  const decode = importValue(outputModules.httpsConversions, nameConversion("decode", { user: response, wire: responseBody.type }));
  return createCode(`reply: { inspect: ${inspect.name}, decode: ${decode.name} }`, inspect, decode);
}

function writeWholeReply({ name, type }: Field): Code {
  if (type.kind === "bytes") {
    const decode = `(reply) => ({ ${quoteMember(name)}: encodeBase64(reply) })`;
    return writeUnparsedReply(decode, importValue("src/runtime/values/base64", "encodeBase64"));
  }
  const inspection = writeInspection(type, "reply");
  const inspect = inspection === undefined ? createCode("() => undefined") : wrapCode(inspection, (written) => `(reply) => ${written}`);
  return createCode(`reply: { inspect: ${inspect.text}, decode: (reply) => ({ ${quoteMember(name)}: reply }) }`, ...inspect.references);
}

function writeUnparsedReply(decode: string, ...references: Code["references"]): Code {
  const keepBytes = importValue("src/runtime/https/parse-body", "keepBytes");
  return createCode(`reply: { parse: keepBytes, inspect: () => undefined, decode: ${decode} }`, keepBytes, ...references);
}

function quoteNames(fields: readonly { readonly name: string }[]): string {
  return `[${fields.map(({ name }) => quote(name)).join(", ")}]`;
}
