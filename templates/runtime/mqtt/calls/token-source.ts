// In Node, browsers and workers alike; named here because the package is compiled without the types of any of them.
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

const randomBytes = 12;

/**
 * Makes client tokens: a random start of 96 bits, so that nobody else can guess or repeat them, and a counter, so that each costs next to
 * nothing. 32 characters at most, digits and small letters only.
 */
export function createTokenSource(): () => string {
  const bytes = crypto.getRandomValues(new Uint8Array(randomBytes));
  const start = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  let count = 0;
  return () => start + (count++).toString(36);
}
