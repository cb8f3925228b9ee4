import { isAlias, isMap, isScalar, isSeq } from "yaml";
import type { Alias, Node, Pair, Scalar, YAMLMap } from "yaml";
import { nestingLimit } from "./check-nesting.js";
import { describeValue } from "../text/describe-value.js";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { findPosition } from "../text/source.js";
import type { Location, Source } from "../text/source.js";
import { createSuggester } from "../text/suggest.js";
import { readKey, readRange } from "./yaml-node.js";
import { createYamlLocator } from "./yaml-locator.js";
import type { YamlLocator } from "./yaml-locator.js";

/** So many values may be repeated by aliases: far more than any model repeats, and little enough to read at once. */
const aliasLimit = 50_000;

/** So many UTF-16 units of text may be repeated by aliases. */
const aliasTextLimit = 1_000_000;

/** So long a text may be, in UTF-16 units. */
const textLimit = 100_000;

/** What a document says, as plain JavaScript values, and the way back to where it says so. */
export interface YamlValue {
  readonly value: unknown;
  readonly locator: YamlLocator;
}

/** Turns nodes into values. Keys that would vanish or change their meaning on the way are reported. */
export function readYaml(source: Source, root: Node): readonly [YamlValue, readonly Diagnostic[]] {
  const diagnostics: Diagnostic[] = [];
  const anchors = new Map<string, Node>();
  const anchoredValues = new Map<Scalar, unknown>();
  const targets = new Map<Node, Node>();
  const suggester = createSuggester();
  const open = new Set<Node>();
  let repeated = 0;
  let repeatedText = 0;
  let insideAlias = 0;

  function read(node: unknown): unknown {
    if (isAlias(node)) return readAlias(node);
    if (isScalar(node)) return readScalar(node);
    if (!isMap(node) && !isSeq(node)) return null;
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (insideAlias > 0) repeated += node.items.length;
    if (open.size >= nestingLimit) {
      diagnostics.push(createDiagnostic("nesting-too-deep", { limit: nestingLimit }, locate(node)));
      return null;
    }
    open.add(node);
    const value = isMap(node) ? readMap(node) : node.items.map(read);
    open.delete(node);
    return value;
  }

  function readScalar(node: Scalar): unknown {
    const value = checkScalar(node);
    if (node.anchor !== undefined) {
      anchors.set(node.anchor, node);
      anchoredValues.set(node, value);
    }
    return value;
  }

  function checkScalar(node: Scalar): unknown {
    const { value } = node;
    if (typeof value === "string") return readText(value, node);
    if (typeof value !== "number" || Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value))) return value;
    const location = locate(node);
    diagnostics.push(createDiagnostic("unusable-number", { text: source.text.slice(location.start, location.end) }, location));
    return 0;
  }

  function readText(text: string, node: unknown): string {
    if (insideAlias > 0) repeatedText += text.length;
    if (text.length > textLimit) {
      diagnostics.push(createDiagnostic("text-too-long", { length: text.length, limit: textLimit }, locate(node)));
      return text.slice(0, textLimit);
    }
    const half = /\p{Cs}/u.exec(text)?.[0];
    if (half !== undefined) diagnostics.push(createDiagnostic("half-character", { half: half.charCodeAt(0).toString(16) }, locate(node)));
    return text;
  }

  function readAlias(node: Alias): unknown {
    const name = node.source;
    const target = anchors.get(name);
    if (target === undefined) {
      const suggestion = suggester.suggest(name, anchors, `Anchor a value with \`&${name}\` first, or put the text in quotes.`);
      diagnostics.push(createDiagnostic("unknown-anchor", { name, suggestion }, locate(node)));
      return null;
    }
    targets.set(node, target);
    if (open.has(target)) {
      diagnostics.push(createDiagnostic("alias-cycle", { name }, locate(node)));
      return null;
    }
    if (repeated > aliasLimit || repeatedText > aliasTextLimit) {
      const limit = repeated > aliasLimit ? `${aliasLimit} values` : `${aliasTextLimit} characters of text`;
      diagnostics.push(createDiagnostic("alias-expansion", { limit }, locate(node)));
      return null;
    }
    if (isScalar(target)) {
      const value = anchoredValues.get(target);
      if (typeof value === "string") repeatedText += value.length;
      return value;
    }
    insideAlias++;
    const value = read(target);
    insideAlias--;
    return value;
  }

  function readMap(node: YAMLMap): Readonly<Record<string, unknown>> {
    const members = new Map<string, unknown>();
    const starts = new Map<string, number>();
    for (const pair of node.items) {
      const key = readMember(pair, starts);
      if (key !== undefined) members.set(key, read(pair.value));
    }
    // Defines members, where assigning would let `__proto__` replace the prototype.
    return Object.fromEntries(members);
  }

  function readMember(pair: Pair, starts: Map<string, number>): string | undefined {
    const text = readKey(pair);
    const location = locate(pair.key);
    const written = source.text.slice(location.start, location.end);
    if (text === undefined) {
      diagnostics.push(createDiagnostic("key-not-text", { key: written, found: "a map or a list" }, location));
      return undefined;
    }
    if (text === "<<" && written === "<<") {
      diagnostics.push(createDiagnostic("merge-key", {}, location));
      return undefined;
    }
    const key = readText(text, pair.key);
    if (key === "__proto__") diagnostics.push(createDiagnostic("unusable-key", { key }, location));
    if (isScalar(pair.key) && typeof pair.key.value !== "string" && text !== written) {
      diagnostics.push(createDiagnostic("key-not-text", { key: written, found: describeKey(pair.key.value) }, location));
    }
    const start = starts.get(key);
    if (start !== undefined) {
      const { line } = findPosition(source, start);
      diagnostics.push(createDiagnostic("duplicate-key", { key, line }, location));
      return undefined;
    }
    starts.set(key, location.start);
    return key;
  }

  function locate(node: unknown): Location {
    const [start, end] = readRange(node) ?? [0, 0];
    return { source, start, end };
  }

  const value = read(root);
  return [{ value, locator: createYamlLocator(source, root, targets) }, diagnostics];
}

function describeKey(value: unknown): string {
  return value === null ? "null" : describeValue(value);
}
