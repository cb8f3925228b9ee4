// In Node, browsers and workers alike; named here because the package is compiled without the types of any of them.
declare const crypto: { getRandomValues(numbers: Uint32Array): Uint32Array };

/**
 * Makes client tokens: a random start of more than 90 bits, so that nobody else can guess or repeat them, and a counter, so that each costs next to
 * nothing. 32 characters at most, digits and small letters only.
 */
export function createTokenSource(): () => string {
  const numbers = crypto.getRandomValues(new Uint32Array(3));
  const start = Array.from(numbers, (number) => number.toString(36)).join("");
  let count = 0;
  return () => start + (count++).toString(36);
}
