/** Makes a map with the same keys and other values. Any key may be one, also `__proto__`. */
export function mapValues<From, To>(map: Readonly<Record<string, From>>, convert: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, convert(value)]));
}
