import { isAlias, isMap, isScalar, isSeq } from "yaml";
import type { Node, Pair, YAMLMap } from "yaml";
import type { YamlPath } from "../../language/yaml-path.js";
import { memoize } from "../../language/memoize.js";
import { findSplitTexts } from "./find-split-texts.js";
import type { SplitText } from "./find-split-texts.js";
import { readKey, readRange } from "./yaml-node.js";
import type { Location, Source } from "../text/source.js";

/** Leads from a path to its place in the text. A path that leads nowhere ends at the last value that is there. */
export interface YamlLocator {
  /** The place of a value. */
  value(path: YamlPath): Location;
  /** The place of a value's key; of the value itself where it is an item of a list. */
  key(path: YamlPath): Location;
  /** The place of a part of a text, by offsets in it; of the whole where escapes or line breaks keep the two apart. */
  part(path: YamlPath, start: number, end: number): Location;
  /** The text of which a member without a value is a piece; `undefined` for any other. */
  split(path: YamlPath): SplitText | undefined;
}

/** A value with the member that it belongs to, where it is not the root or an item of a list. */
interface Found {
  readonly node: unknown;
  readonly member?: { readonly map: YAMLMap; readonly pair: Pair };
}

/** Makes the locator of a document whose aliases lead to these nodes. */
export function createYamlLocator(source: Source, root: Node, anchors: ReadonlyMap<Node, Node>): YamlLocator {
  // Each map is indexed once, so that a thousand mistakes in one map are not a thousand walks through it.
  const index = memoize(indexPairs);
  const listSplits = memoize(findSplitTexts);
  const follow = (node: unknown): unknown => (isAlias(node) ? (anchors.get(node) ?? node) : node);

  function find(path: YamlPath): Found {
    let found: Found = { node: root };
    for (const step of path) {
      const next = stepInto(follow(found.node), step);
      if (next === undefined) return found;
      found = next;
    }
    return found;
  }

  function stepInto(node: unknown, step: string | number): Found | undefined {
    if (isSeq(node)) {
      const item = node.items[Number(step)];
      return item === undefined ? undefined : { node: item };
    }
    const pair = isMap(node) ? index(node).get(String(step)) : undefined;
    return isMap(node) && pair !== undefined ? { node: pair.value, member: { map: node, pair } } : undefined;
  }

  const locate = (node: unknown): Location => {
    const [start, end] = readRange(node) ?? [0, 0];
    return { source, start, end };
  };

  return {
    value: (path) => {
      const { node, member } = find(path);
      // A key without a value has an empty node behind the colon, where there is nothing to underline.
      return readRange(node) === undefined ? locate(member?.pair.key) : locate(node);
    },
    key: (path) => {
      const { node, member } = find(path);
      return locate(member?.pair.key ?? node);
    },
    part: (path, start, end) => {
      const node = follow(find(path).node);
      const whole = locate(node);
      if (!isScalar(node) || typeof node.value !== "string") return whole;
      const offset = source.text.slice(whole.start, whole.end).indexOf(node.value);
      if (offset === -1) return whole;
      return { source, start: whole.start + offset + start, end: whole.start + offset + end };
    },
    split: (path) => {
      const { member } = find(path);
      return member && listSplits(member.map).get(member.pair);
    },
  };
}

function indexPairs(map: YAMLMap): ReadonlyMap<string, Pair> {
  // Backwards, because of two equal keys the first one counts.
  return new Map(map.items.toReversed().map((pair) => [readKey(pair) ?? "", pair]));
}
