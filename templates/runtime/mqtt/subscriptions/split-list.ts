/** Splits a list into lists of at most so many items. */
export function splitList<Item>(items: readonly Item[], length: number): readonly (readonly Item[])[] {
  const lists = [];
  for (let start = 0; start < items.length; start += length) lists.push(items.slice(start, start + length));
  return lists;
}
