import { prepareHmac } from "./hmac.js";
import type { NodeHash } from "./hmac.js";

/** SHA-256 as the platform has it: at once on Node, later elsewhere. What comes out is in hexadecimal. */
export interface Hashing {
  readonly hash: (data: string | Uint8Array) => string | Promise<string>;
  readonly prepareKey: (key: Uint8Array) => Authenticate | Promise<Authenticate>;
}

/** Computes the authentication code (HMAC) of a text under one key. */
export type Authenticate = (text: string) => string | Promise<string>;

// As much of Node and of Web Crypto as is used here; the package is compiled without the types of any platform.
declare const process: { readonly getBuiltinModule?: (name: "node:crypto") => NodeCrypto } | undefined;
declare const crypto: { readonly subtle?: WebCrypto } | undefined;
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

interface NodeCrypto {
  readonly hash?: (algorithm: "sha256", data: string | Uint8Array) => string;
}

interface WebCrypto {
  digest(algorithm: "SHA-256", data: Uint8Array): Promise<ArrayBuffer>;
  importKey(format: "raw", key: Uint8Array, algorithm: object, extractable: false, usages: readonly ["sign"]): Promise<object>;
  sign(algorithm: "HMAC", key: object, data: Uint8Array): Promise<ArrayBuffer>;
}

/**
 * Finds `node:crypto`, or else Web Crypto.
 *
 * @throws {Error} where there is neither.
 */
export function findHashing(): Hashing {
  const node = typeof process === "undefined" ? undefined : process.getBuiltinModule?.("node:crypto");
  const hash = node?.hash;
  // Other runtimes that have `node:crypto` need not have all of it.
  if (hash !== undefined) return hashWithNode((data) => hash("sha256", data));
  const web = typeof crypto === "undefined" ? undefined : crypto.subtle;
  if (web !== undefined) return hashWithWebCrypto(web);
  throw new Error("signing needs Web Crypto, which pages have over HTTPS alone");
}

function hashWithNode(hash: NodeHash): Hashing {
  return { hash, prepareKey: (key) => prepareHmac(hash, key) };
}

function hashWithWebCrypto(subtle: WebCrypto): Hashing {
  const encode = (data: string | Uint8Array): Uint8Array => (typeof data === "string" ? new TextEncoder().encode(data) : data);
  return {
    hash: async (data) => writeHex(await subtle.digest("SHA-256", encode(data))),
    prepareKey: async (bytes) => {
      const key = await subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
      return async (text) => writeHex(await subtle.sign("HMAC", key, encode(text)));
    },
  };
}

function writeHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
