import { isAlias, isMap, isScalar, isSeq } from "yaml";
import type { Node, Pair, YAMLMap } from "yaml";
import type { YamlPath } from "../../language/yaml-path.js";
import type { Location, Source } from "../text/source.js";

/** Leads from a path to its place in the text. A path that leads nowhere ends at the last value that is there. */
export interface YamlLocator {
  /** The place of a value. */
  value(path: YamlPath): Location;
  /** The place of a value's key; of the value itself where it is an item of a list. */
  key(path: YamlPath): Location;
  /** The place of a part of a text, by offsets in it; of the whole where escapes or line breaks keep the two apart. */
  part(path: YamlPath, start: number, end: number): Location;
}

/** Makes the locator of a document whose aliases lead to these nodes. */
export function createYamlLocator(source: Source, root: Node, anchors: ReadonlyMap<Node, Node>): YamlLocator {
  // Each map is indexed once, so that a thousand mistakes in one map are not a thousand walks through it.
  const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  const follow = (node: unknown): unknown => (isAlias(node) ? (anchors.get(node) ?? node) : node);

  function find(path: YamlPath): { readonly node: unknown; readonly key: unknown } {
    let found: { node: unknown; key: unknown } = { node: root, key: undefined };
    for (const step of path) {
      const next = stepInto(follow(found.node), step, indexes);
      if (next === undefined) return found;
      found = next;
    }
    return found;
  }

  const locate = (node: unknown): Location => {
    const [start, end] = readRange(node) ?? [0, 0];
    return { source, start, end };
  };

  return {
    value: (path) => {
      const { node, key } = find(path);
      // A key without a value has an empty node behind the colon, where there is nothing to underline.
      return readRange(node) === undefined ? locate(key) : locate(node);
    },
    key: (path) => {
      const { node, key } = find(path);
      return locate(key ?? node);
    },
    part: (path, start, end) => {
      const node = follow(find(path).node);
      const whole = locate(node);
      if (!isScalar(node) || typeof node.value !== "string") return whole;
      const offset = source.text.slice(whole.start, whole.end).indexOf(node.value);
      if (offset === -1) return whole;
      return { source, start: whole.start + offset + start, end: whole.start + offset + end };
    },
  };
}

/** The text of a key as it counts; `undefined` for a map or list as a key. */
export function readKey({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

/** The start and end of a node; `undefined` where there is nothing to see. */
export function readRange(node: unknown): readonly [number, number] | undefined {
  if (!isMap(node) && !isSeq(node) && !isScalar(node) && !isAlias(node)) return undefined;
  const [start, end] = node.range ?? [0, 0];
  return end > start ? [start, end] : undefined;
}

function stepInto(
  node: unknown,
  step: string | number,
  indexes: WeakMap<YAMLMap, ReadonlyMap<string, Pair>>,
): { readonly node: unknown; readonly key: unknown } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { node: item, key: undefined };
  }
  if (!isMap(node)) return undefined;
  const index = indexes.get(node) ?? indexPairs(node);
  indexes.set(node, index);
  const pair = index.get(String(step));
  return pair === undefined ? undefined : { node: pair.value, key: pair.key };
}

function indexPairs(map: YAMLMap): ReadonlyMap<string, Pair> {
  // Backwards, because of two equal keys the first one counts.
  return new Map(map.items.toReversed().map((pair) => [readKey(pair) ?? "", pair]));
}
