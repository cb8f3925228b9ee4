/**
 * The bytes of a payload as aws-crt gives it. An empty one is left out, or it is a detached buffer, which nothing may be made of: to try
 * ends the process, since aws-crt lets no listener throw.
 */
export function readBytes(payload: unknown): Uint8Array {
  return payload instanceof ArrayBuffer && payload.byteLength > 0 ? new Uint8Array(payload) : new Uint8Array();
}
