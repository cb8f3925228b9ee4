import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodeResponse } from "../../../../templates/runtime/https/transports/node-decoding.js";

const text = JSON.stringify({ lamp: "größe ".repeat(50) });

function decode(body: Uint8Array, encoding: string, maxBytes = 100_000) {
  return decodeResponse({ status: 200, headers: {}, body }, encoding, maxBytes);
}

describe("a reply that was compressed on the way", () => {
  it.each([
    ["gzip", gzipSync(text)],
    ["x-gzip", gzipSync(text)],
    ["deflate", deflateSync(text)],
    ["deflate", deflateRawSync(text)],
    ["br", brotliCompressSync(text)],
    ["identity", Buffer.from(text)],
    ["gzip, br", brotliCompressSync(gzipSync(text))],
  ])("is read as what it was: %s", (encoding, body) => {
    const ending = decode(body, encoding);
    expect("body" in ending && Buffer.from(ending.body).toString()).toBe(text);
  });

  it("may be empty", () => {
    expect(decode(Buffer.alloc(0), "gzip")).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  });

  it("may be no larger than other replies once it is decoded", () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(decode(bomb, "gzip")).toMatchObject({ kind: "reply", problem: expect.stringContaining("larger than 100000 bytes") as string });
  });

  it.each([
    ["that is cut off", gzipSync(text).subarray(0, 40), "gzip"],
    ["that is none", Buffer.from("{}"), "br"],
    ["of a kind that nobody asked for", Buffer.from("{}"), "zstd"],
  ])("is refused with the encoding's name: one %s", (_, body, encoding) => {
    expect(decode(body, encoding)).toMatchObject({
      kind: "reply",
      problem: expect.stringContaining(`cannot be decoded from ${encoding}`) as string,
    });
  });
});
