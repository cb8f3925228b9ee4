import type { Ending, HttpsResponse } from "./transport.js";

/** Decodes a body that something on the way has compressed, though no request asks for that. */
export function decodeResponse(response: HttpsResponse, encodings: string, maxOutputLength: number): Ending {
  const { brotliDecompressSync, inflateRawSync, unzipSync } = process.getBuiltinModule("node:zlib");
  try {
    // The encoding that was applied last stands last.
    const body = encodings.split(/, */).reduceRight((bytes, encoding) => {
      if (bytes.byteLength === 0 || encoding === "identity") return bytes;
      // Some leave out the header of zlib, which begins with this half a byte.
      const isRaw = encoding === "deflate" && ((bytes[0] ?? 0) & 15) !== 8;
      const decode = isRaw ? inflateRawSync : unzipSync;
      return (encoding === "br" ? brotliDecompressSync : decode)(bytes, { maxOutputLength });
    }, response.body);
    return { ...response, body };
  } catch (cause) {
    return { kind: "reply", problem: `cannot be decoded from ${encodings}: ${String(cause)}`, cause };
  }
}
