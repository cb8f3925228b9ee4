// As much of Node as is used here; the package is compiled without the types of any platform.
declare const Buffer: { readonly alloc: (size: number) => NodeBuffer };

interface NodeBuffer extends Uint8Array {
  write(text: string, offset: number, encoding?: "hex"): number;
  subarray(start: number, end: number): NodeBuffer;
}

/** Computes SHA-256, in hexadecimal. */
export type NodeHash = (data: string | Uint8Array) => string;

/** The bytes that SHA-256 takes at a time, and those that it makes. */
const blockSize = 64;
const hashSize = 32;

/**
 * Prepares HMAC-SHA-256 (RFC 2104) for a key, on Node. Node's own makes an object for each code, which takes longer than all the rest of signing a
 * request; this writes into the same two blocks again and again.
 */
export function prepareHmac(hash: NodeHash, key: Uint8Array): (text: string) => string {
  const block = Buffer.alloc(blockSize);
  if (key.byteLength > blockSize) block.write(hash(key), 0, "hex");
  else block.set(key);
  const outer = mask(block, 0x5c, hashSize);
  let inner = mask(block, 0x36, 512);

  return (text) => {
    const longest = blockSize + text.length * 3;
    if (longest > inner.byteLength) inner = mask(block, 0x36, longest);
    const end = blockSize + inner.write(text, blockSize);
    outer.write(hash(inner.subarray(0, end)), blockSize, "hex");
    return hash(outer);
  };
}

/** A block whose bits are turned over where the mask says so, with room behind it. */
function mask(block: Uint8Array, bits: number, room: number): NodeBuffer {
  const masked = Buffer.alloc(blockSize + room);
  masked.set(block.map((byte) => byte ^ bits));
  return masked;
}
