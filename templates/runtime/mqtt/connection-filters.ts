/** Filters and whatever belongs to each. */
type FilterSet = ReadonlyMap<string, unknown>;

/** The filters of each client of a connection. */
const filterSets = /* @__PURE__ */ new WeakMap<object, Set<FilterSet>>();

/** What all clients of a connection have subscribed to: a set of filters per client, to which a client adds its own. */
export function getFilterSets(connection: object): Set<FilterSet> {
  const sets = filterSets.get(connection) ?? new Set();
  filterSets.set(connection, sets);
  return sets;
}

/** Whether any client of a connection has subscribed to a topic. */
export function isSubscribedTo(connection: object, topic: string): boolean {
  const levels = topic.split("/");
  const matches = (filter: string): boolean => {
    const wanted = filter.split("/");
    return wanted.length === levels.length && wanted.every((level, index) => level === "+" || level === levels[index]);
  };
  return [...getFilterSets(connection)].some((filters) => [...filters.keys()].some(matches));
}
