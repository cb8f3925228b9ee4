/** Makes a function that derives something from an object at the first time it is asked, and remembers it as long as the object is there. */
export function memoize<Key extends object, Result>(derive: (key: Key) => Result): (key: Key) => Result {
  const results = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const known = results.get(key) ?? { result: derive(key) };
    results.set(key, known);
    return known.result;
  };
}
