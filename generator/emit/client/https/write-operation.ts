import type { HttpsBinding, Operation, PathSegment } from "../../../api/operation.js";
import type { Field, Type } from "../../../api/type.js";
import { encodeLiteral } from "../../../language/encode-literal.js";
import { locateOperation, locateRuntime } from "../../../language/output-modules.js";
import { quote, quoteAccess, quoteMember, quoteTemplate } from "../../text/quote.js";
import { writeLiteral } from "../../text/write-literal.js";
import { writeInspection } from "../../types/write-inspection.js";
import { writeType } from "../../types/write-type.js";
import { code, joinCode } from "../../typescript/code.js";
import type { Code, Piece } from "../../typescript/code.js";
import { importValue } from "../../typescript/reference.js";
import { writeFieldConversion, writeStructureConversion } from "../conversions/convert-structure.js";
import { referToConversion } from "../conversions/convert-type.js";
import { writeDefault } from "../conversions/write-default.js";
import { isInherited, writeAbsence } from "../conversions/write-presence.js";
import type { Way } from "../conversions/convert-type.js";
import { readConverted, referToSafeInspection, writeRecheck } from "../incoming-form.js";
import type { OperationOnHttps } from "./list-operations.js";

const encode: Way = { direction: "encode", transport: "https" };
const decode: Way = { direction: "decode", transport: "https" };

const encodeSegment = importValue(locateRuntime("https/path"), "encodeSegment");
const checkSegment = importValue(locateRuntime("https/path"), "checkSegment");

/** Writes what the client has to know of an operation, as an object literal. */
export function writeOperation({ name, key, repeatable, request, response, https }: OperationOnHttps): Code {
  const { method, segments, query } = https;
  const module = locateOperation(name);
  return code`{
    key: ${quote(key)},
    method: ${quote(method)},
    repeatable: ${String(repeatable)},
    request: { name: ${quote(request.name)}, inspect: ${referToSafeInspection(module, request)} },
    path: ${writePath(segments)},
    ${query.length === 0 ? undefined : `query: ${writeLiteral(query.map((field) => field.name))},`}
    ${writeBody(request, https)}
    reply: ${writeReply(module, response, https)},
  }`;
}

function writePath(segments: readonly PathSegment[]): Code {
  const parts = segments.map(
    (segment) => code`/${segment.kind === "literal" ? quoteTemplate(encodeLiteral(segment.text)) : writeLabel(segment)}`,
  );
  const parameters = segments.every(({ kind }) => kind === "literal") ? "()" : "(request)";
  return code`${parameters} => \`${joinCode(parts, "")}\``;
}

function writeLabel({ name, type }: PathSegment & { readonly kind: "label" }): Code {
  const value = quoteAccess("request", name);
  return code`\${${encodeSegment}(${fitsPath(type) ? value : code`${checkSegment}(${value})`})}`;
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
function writeBody({ fields }: Operation["request"], { method, requestBody }: HttpsBinding): Code | undefined {
  if (method === "GET" || method === "DELETE") return undefined;
  if (requestBody.kind === "whole") {
    const write = importBodyWriter(requestBody.field.type.kind === "bytes" ? "writeBytes" : "writeJson");
    return code`body: (request) => ${write}(${writeWholeRequest(fields, requestBody.field)}),`;
  }
  const wire = requestBody.kind === "structure" ? requestBody.type.fields : [];
  const left = fields.map(({ name }) => name).filter((name) => !wire.some((field) => field.name === name));
  const { pattern, result } = writeStructureConversion(encode, { user: fields, wire, left }, "body") ?? unchangedBody;
  return code`body: (${pattern}) => ${importBodyWriter("writeJson")}(${result}),`;
}

/** What is left out stays so, also where every object inherits something of that name. */
function writeWholeRequest(users: readonly Field[], field: Field): Piece {
  const { name, required } = field;
  const value = quoteAccess("request", name);
  const converted = convertWhole(encode, users, field, value);
  return required || (converted === value && !isInherited(name))
    ? converted
    : code`${writeAbsence(name, value)} ? undefined : ${converted}`;
}

const unchangedBody = { pattern: "body", result: "body" };

function importBodyWriter(name: "writeBytes" | "writeJson"): Piece {
  return importValue(locateRuntime("https/request-body"), name);
}

function writeReply(module: string, response: Operation["response"], { responseBody }: HttpsBinding): Code {
  if (responseBody.kind === "empty") return writeUnparsedReply("() => ({})");
  if (responseBody.kind === "whole") return writeWholeReply(module, response, responseBody.field);
  const { type } = responseBody;
  const inspect = referToSafeInspection(module, type);
  if (writeStructureConversion(decode, { user: response.fields, wire: type.fields }, "reply") === undefined) {
    return code`{ inspect: ${inspect} }`;
  }
  return code`{
    read: ${readConverted},
    inspect: ${inspect},
    decode: ${referToConversion(decode, { user: response, wire: type })},
    ${writeRecheck([type], referToSafeInspection(module, response), response.fields)}
  }`;
}

function writeWholeReply(module: string, response: Operation["response"], field: Field): Code {
  const { type, required } = field;
  if (type.kind === "bytes") {
    const isAbsent = required ? undefined : "reply.byteLength === 0";
    return writeUnparsedReply(code`(reply: Uint8Array) => (${writeWholeResult(response, field, { isAbsent })})`);
  }
  const inspection = writeInspection(type, "reply");
  return code`{
    parse: ${importValue(locateRuntime("https/parse-body"), "parseValue")},
    read: ${readConverted},
    inspect: (reply) => ${required ? inspection : code`reply === undefined ? undefined : ${inspection}`},
    decode: (reply: ${writeType(type)}${required ? "" : " | undefined"}) => (${writeWholeResult(response, field, {
      isAbsent: required ? undefined : "reply === undefined",
    })}),
    ${writeRecheck([type], referToSafeInspection(module, response), response.fields)}
  }`;
}

/** Writes what users get of a body that is one member: without one, the member's default or nothing. */
function writeWholeResult(response: Operation["response"], field: Field, { isAbsent }: { readonly isAbsent: string | undefined }): Code {
  const { name, type } = field;
  const member = quoteMember(name);
  const value =
    type.kind === "bytes"
      ? code`${importValue(locateRuntime("values/base64"), "encodeBase64")}(reply)`
      : convertWhole(decode, response.fields, field, "reply");
  if (isAbsent === undefined) return code`{ ${member}: ${value} }`;
  const user = response.fields.find((candidate) => candidate.name === name);
  if (user?.default === undefined) return code`${isAbsent} ? {} : { ${member}: ${value} }`;
  return code`{ ${member}: ${isAbsent} ? ${writeDefault(user.type, user.default)} : ${value} }`;
}

/** Writes the field that is all of a body in its other form. */
function convertWhole(way: Way, users: readonly Field[], field: Field, value: string): Piece {
  const user = users.find(({ name }) => name === field.name);
  return (user && writeFieldConversion(way, { field, user }, value)) ?? value;
}

function writeUnparsedReply(decode: Piece): Code {
  const keepBytes = importValue(locateRuntime("https/parse-body"), "keepBytes");
  return code`{ parse: ${keepBytes}, read: ${readConverted}, inspect: () => undefined, decode: ${decode} }`;
}
