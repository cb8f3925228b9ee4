import type { Message, NamedStructure, Payload } from "../../../api/operation.js";
import type { Field, Type } from "../../../api/type.js";
import { locateMessage, locateOperation, locateRuntime } from "../../../language/output-modules.js";
import { quote } from "../../text/quote.js";
import { code } from "../../typescript/code.js";
import type { Code, Piece } from "../../typescript/code.js";
import { importType, importValue } from "../../typescript/reference.js";
import { pairFields, writeFieldConversion, writeStructureConversion } from "../conversions/convert-structure.js";
import type { FieldPair } from "../conversions/convert-structure.js";
import type { Way } from "../conversions/convert-type.js";
import { listCarried } from "../conversions/list-conversions.js";
import { readConverted, referToSafeInspection, writeCompletion, writeDecodedForm, writeWireForm } from "../incoming-form.js";
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
export function writeMessagePayload({ payload }: Message): Piece {
  return writePayloadForm(payload);
}

/** Writes how the members of a message become what users get. The labels of its topic stand among them. */
export function writeIncomingMessage({ name, type, topic, payload }: Message): Piece {
  const module = locateMessage(name);
  const inspect = referToSafeInspection(module, type);
  const fields = { user: type.fields, wire: listCarried(payload) };
  const conversion = payload.kind === "empty" ? undefined : writeStructureConversion(decode, fields, "payload");
  if (payload.kind === "empty" || conversion === undefined) return code`{ inspect: ${inspect} }`;
  const wire = writeWireForm(module, payload);
  const labels = topic.labels.map((label) => quote(label.name)).join(" | ");
  const labelled = labels === "" ? wire.type : code`${wire.type} & Pick<${importType(module, type.name)}, ${labels}>`;
  return writeDecodedForm({
    wire: { ...wire, type: labelled },
    conversion,
    arrived: listTypes(fields.wire),
    recheck: inspect,
    told: type.fields,
  });
}

/** Writes how the payload of a reply is read. */
export function writeReplyPayload({ mqtt: { acceptedPayload } }: OperationOnMqtt): Piece {
  return writePayloadForm(acceptedPayload);
}

/** Writes how the members of a reply become what users get. */
export function writeReply({ name, response, mqtt: { acceptedPayload: payload } }: OperationOnMqtt): Piece {
  const module = locateOperation(name);
  const inspect = referToSafeInspection(module, response);
  const fields = { user: response.fields, wire: listCarried(payload) };
  const conversion = pairFields(fields).some(isConverted) ? writeStructureConversion(decode, fields, "reply") : undefined;
  if (payload.kind === "empty" || conversion === undefined) return writePlainReply(response, inspect);
  const wire = writeWireForm(module, payload);
  return writeDecodedForm({ wire, conversion, arrived: listTypes(fields.wire), recheck: inspect, told: response.fields });
}

function writePlainReply({ fields }: NamedStructure, inspect: Piece): Code {
  const completion = writeCompletion(fields);
  if (completion === undefined) return code`{ inspect: ${inspect} }`;
  return code`{
    read: ${readConverted},
    inspect: ${inspect},
    ${completion}
  }`;
}

function listTypes(fields: readonly Field[]): readonly Type[] {
  return fields.map(({ type }) => type);
}

function isConverted(pair: FieldPair): boolean {
  return writeFieldConversion(decode, pair, "value") !== undefined;
}

/** Writes how a payload is read and written. Calls are marked as pure, so that a bundler drops the descriptions that nobody uses. */
function writePayloadForm(payload: Payload): Piece {
  if (payload.kind === "empty") return importForm("emptyPayload");
  if (payload.kind === "structure") return importForm("membersPayload");
  const { name, type, required } = payload.field;
  if (type.kind !== "bytes") return code`/* @__PURE__ */ ${importForm("createJsonPayload")}(${quote(name)})`;
  return code`/* @__PURE__ */ ${importForm("createBytesPayload")}(${quote(name)}${required ? "" : ", true"})`;
}

function importForm(name: "emptyPayload" | "membersPayload" | "createBytesPayload" | "createJsonPayload"): Piece {
  return importValue(locateRuntime("mqtt/payload-form"), name);
}
