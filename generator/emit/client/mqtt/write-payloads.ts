import type { Message, NamedStructure, Payload } from "../../../api/operation.js";
import { locateMessage, locateOperation, locateRuntime } from "../../../language/output-modules.js";
import { nameInspection } from "../../../language/output-names.js";
import { quote, quoteMember } from "../../text/quote.js";
import { writeLiteral } from "../../text/write-literal.js";
import { writeInspection } from "../../types/write-inspection.js";
import { writeType } from "../../types/write-type.js";
import { code } from "../../typescript/code.js";
import type { Piece } from "../../typescript/code.js";
import { importType, importValue } from "../../typescript/reference.js";
import { pairFields, writeFieldConversion, writeStructureConversion } from "../conversions/convert-structure.js";
import type { FieldPair } from "../conversions/convert-structure.js";
import type { Way } from "../conversions/convert-type.js";
import { listCarried } from "../conversions/list-conversions.js";
import { referToRequest } from "../references.js";
import type { OperationOnMqtt } from "./list-operations.js";

const encode: Way = { direction: "encode", transport: "mqtt" };
const decode: Way = { direction: "decode", transport: "mqtt" };

/** Writes how a request is written as a payload. What only other transports have stays out. */
export function writeRequestPayload(operation: OperationOnMqtt): Piece {
  const { request, mqtt } = operation;
  const form = writePayloadForm(mqtt.requestPayload);
  if (mqtt.requestPayload.kind === "empty") return form;
  const wire = listCarried(mqtt.requestPayload);
  const left = request.fields.filter(({ only }) => only !== undefined && only !== "mqtt").map(({ name }) => name);
  const conversion = writeStructureConversion(encode, { user: request.fields, wire, left }, "payload");
  if (conversion === undefined) return form;
  const encodePayload = importValue(locateRuntime("mqtt/converted-payload"), "encodePayload");
  return code`/* @__PURE__ */ ${encodePayload}(${form}, (${conversion.pattern}: ${referToRequest(operation)}) => (${conversion.result}))`;
}

/** Writes how the payload of a message is read. */
export function writeMessagePayload({ name, type, payload }: Message): Piece {
  const form = writePayloadForm(payload);
  if (payload.kind === "empty") return form;
  const conversion = writeStructureConversion(decode, { user: type.fields, wire: listCarried(payload) }, "payload");
  if (conversion === undefined) return form;
  const decodePayload = importValue(locateRuntime("mqtt/converted-payload"), "decodePayload");
  const { inspect, type: wire } = referToWire(locateMessage(name), payload);
  return code`/* @__PURE__ */ ${decodePayload}(${form}, ${inspect}, (${conversion.pattern}: ${wire}) => (${conversion.result}))`;
}

/** Writes how the payload of a reply is read. */
export function writeReplyPayload({ mqtt: { acceptedPayload } }: OperationOnMqtt): Piece {
  return writePayloadForm(acceptedPayload);
}

/** Writes how a reply becomes what users get, as a member of an operation's description; nothing where it is that already. */
export function writeReplyDecoder({ name, key, response, mqtt: { acceptedPayload } }: OperationOnMqtt): Piece {
  const fields = { user: response.fields, wire: listCarried(acceptedPayload) };
  if (acceptedPayload.kind === "empty" || !pairFields(fields).some(isConverted)) return writeDefaults(response, acceptedPayload);
  const conversion = writeStructureConversion(decode, fields, "reply");
  if (conversion === undefined) return undefined;
  const createDecoder = importValue(locateRuntime("mqtt/calls/decode-reply"), "createReplyDecoder");
  const { inspect, type } = referToWire(locateOperation(name), acceptedPayload);
  return code`
    decodeReply: /* @__PURE__ */ ${createDecoder}(
      ${quote(key)},
      ${inspect},
      (${conversion.pattern}: ${type}) => (${conversion.result}),
    ),
  `;
}

/** A reply may leave out what its user always gets. */
function writeDefaults({ fields }: NamedStructure, payload: Payload): Piece {
  if (payload.kind !== "structure") return undefined;
  const carried = payload.type.fields;
  const defaults = fields.flatMap(({ name, default: value }) =>
    value === undefined || !carried.some((field) => field.name === name) ? [] : [`${quoteMember(name)}: ${writeLiteral(value)}`],
  );
  return defaults.length === 0 ? undefined : `decodeReply: (reply) => ({ ${defaults.join(", ")}, ...reply }),`;
}

function isConverted(pair: FieldPair): boolean {
  return writeFieldConversion(decode, pair, "value") !== undefined;
}

/** What a payload is before it is decoded, and what finds mistakes in that. */
interface Wire {
  readonly type: Piece;
  readonly inspect: Piece;
}

function referToWire(module: string, payload: Exclude<Payload, { kind: "empty" }>): Wire {
  if (payload.kind === "structure") {
    return { type: importType(module, payload.type.name), inspect: importValue(module, nameInspection(payload.type.name)) };
  }
  const { name, type } = payload.field;
  const inspection = writeInspection(type, `payload[${quote(name)}]`);
  return { type: code`{ readonly ${quoteMember(name)}: ${writeType(type)} }`, inspect: code`(payload) => ${inspection}` };
}

/** Writes how a payload is read and written. Calls are marked as pure, so that a bundler drops the descriptions that nobody uses. */
function writePayloadForm(payload: Payload): Piece {
  if (payload.kind === "empty") return importForm("emptyPayload");
  if (payload.kind === "structure") return importForm("membersPayload");
  const create = importForm(payload.field.type.kind === "bytes" ? "createBytesPayload" : "createJsonPayload");
  return code`/* @__PURE__ */ ${create}(${quote(payload.field.name)})`;
}

function importForm(name: "emptyPayload" | "membersPayload" | "createBytesPayload" | "createJsonPayload"): Piece {
  return importValue(locateRuntime("mqtt/payload-form"), name);
}
