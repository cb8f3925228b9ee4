/** SHA-256 as the platform has it: at once on Node, later elsewhere. What comes out is in hexadecimal. */
export interface Hashing {
  readonly hash: (data: string | Uint8Array) => string | Promise<string>;
  /** The authentication code (HMAC) of a text under a key. */
  readonly authenticate: (key: string | Uint8Array, text: string) => string | Promise<string>;
}

// As much of Node and of Web Crypto as is used here; the package is compiled without the types of any platform.
declare const process: { readonly getBuiltinModule?: (name: "node:crypto") => NodeCrypto } | undefined;
declare const crypto: { readonly subtle?: WebCrypto } | undefined;
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

interface NodeCrypto {
  readonly hash?: (algorithm: "sha256", data: string | Uint8Array) => string;
  readonly createHmac: (algorithm: "sha256", key: string | Uint8Array) => { update(text: string): { digest(encoding: "hex"): string } };
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
  // Other runtimes that have `node:crypto` need not have all of it.
  if (node?.hash !== undefined) return hashWithNode({ hash: node.hash, createHmac: node.createHmac });
  const web = typeof crypto === "undefined" ? undefined : crypto.subtle;
  if (web !== undefined) return hashWithWebCrypto(web);
  throw new Error("signing needs Web Crypto, which pages have over HTTPS alone");
}

function hashWithNode({ hash, createHmac }: Required<NodeCrypto>): Hashing {
  return {
    hash: (data) => hash("sha256", data),
    authenticate: (key, text) => createHmac("sha256", key).update(text).digest("hex"),
  };
}

function hashWithWebCrypto(subtle: WebCrypto): Hashing {
  const encode = (data: string | Uint8Array): Uint8Array => (typeof data === "string" ? new TextEncoder().encode(data) : data);
  return {
    hash: async (data) => writeHex(await subtle.digest("SHA-256", encode(data))),
    authenticate: async (secret, text) => {
      const key = await subtle.importKey("raw", encode(secret), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
      return writeHex(await subtle.sign("HMAC", key, encode(text)));
    },
  };
}

function writeHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
