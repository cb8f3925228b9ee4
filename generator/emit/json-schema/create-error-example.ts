import type { ErrorKind, ErrorReplies } from "../../api/error.js";
import type { JsonObject } from "../../api/type.js";
import type { Transport } from "../../language/transport.js";

/** The payload or body by which a transport carries an error, made of the model's example; nothing where there is no such thing. */
export function createErrorExample(error: ErrorKind, replies: ErrorReplies, transport: Transport): JsonObject | undefined {
  if (error.example === undefined || error[transport] === undefined) return undefined;
  const members = { ...(transport === "mqtt" && createCode(error, replies)), ...error.example };
  const names = replies[transport]?.type.fields.map(({ name }) => name) ?? [];
  return Object.fromEntries(Object.entries(members).filter(([name]) => names.includes(name)));
}

function createCode({ mqtt }: ErrorKind, replies: ErrorReplies): JsonObject {
  return mqtt === undefined || replies.mqtt === undefined ? {} : { [replies.mqtt.code]: mqtt.code };
}
