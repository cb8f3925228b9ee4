/** Whether a topic is among those that a filter stands for. The filters of an API have `+` for single levels, and no `#`. */
export function matchesFilter(filter: string, topic: string): boolean {
  const levels = topic.split("/");
  const wanted = filter.split("/");
  return levels.length === wanted.length && wanted.every((level, index) => level === "+" || level === levels[index]);
}
