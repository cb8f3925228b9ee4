import type { TopicLabel } from "../../api/topic.js";
import type { Route } from "./route.js";

/** How to tell some topics of one length apart. */
export type Decision =
  /** All tests must pass for any of the topics; then go on. */
  | { readonly kind: "guard"; readonly tests: readonly LevelTest[]; readonly next: Decision }
  | { readonly kind: "switch"; readonly level: number; readonly cases: readonly SwitchCase[] }
  /** No level is a literal in all of them: try one after the other. */
  | { readonly kind: "attempts"; readonly attempts: readonly Attempt[] }
  | { readonly kind: "found"; readonly match: Match };

export type LevelTest =
  | { readonly kind: "literal"; readonly level: number; readonly texts: readonly string[] }
  | { readonly kind: "label"; readonly level: number; readonly type: TopicLabel["type"] };

export interface SwitchCase {
  readonly texts: readonly string[];
  readonly next: Decision;
}

export interface Attempt {
  readonly tests: readonly LevelTest[];
  readonly match: Match;
}

/** A route, or two that only differ in their kind, which is then what stands on a level. */
export interface Match extends Route {
  readonly kindLevel?: number;
}

/** Decides by position which topic it is. The routes have the same number of levels. */
export function decide(routes: readonly Route[]): Decision {
  const levels = new Set(routes[0]?.levels.keys() ?? []);
  return decideLevels(routes, levels);
}

function decideLevels(matches: readonly Match[], open: ReadonlySet<number>): Decision {
  const { tests, matches: left, open: stillOpen } = collectSharedTests(matches, open);
  const next = split(left, stillOpen);
  return tests.length === 0 ? next : { kind: "guard", tests, next };
}

function split(matches: readonly Match[], open: ReadonlySet<number>): Decision {
  const [match, second] = matches;
  if (match !== undefined && second === undefined) return { kind: "found", match };
  const level = findWidestLevel(matches, open);
  if (level === undefined) return { kind: "attempts", attempts: listAttempts(matches, open) };
  const rest = new Set([...open].filter((index) => index !== level));
  const cases = groupByLiteral(matches, level).map(({ texts, matches: group }) => ({ texts, next: decideLevels(group, rest) }));
  return { kind: "switch", level, cases };
}

/** What holds for every match, whichever it is: the same words or the same type of label on a level. */
function collectSharedTests(
  matches: readonly Match[],
  open: ReadonlySet<number>,
): { readonly tests: readonly LevelTest[]; readonly matches: readonly Match[]; readonly open: ReadonlySet<number> } {
  const literals: LevelTest[] = [];
  const labels: LevelTest[] = [];
  const stillOpen = new Set(open);
  let left = matches;
  for (const level of open) {
    const test = findSharedLabel(left, level);
    if (test !== undefined) labels.push(test);
    const [group, other] = isLiteralInAll(left, level) ? groupByLiteral(left, level) : [];
    const same = group !== undefined && other === undefined ? group : undefined;
    if (same !== undefined) {
      literals.push({ kind: "literal", level, texts: same.texts });
      left = same.matches;
    }
    if (test !== undefined || same !== undefined) stillOpen.delete(level);
  }
  // Comparing words is cheaper than checking labels.
  return { tests: [...literals, ...labels], matches: left, open: stillOpen };
}

function findSharedLabel(matches: readonly Match[], level: number): LevelTest | undefined {
  const labels = matches.map(({ levels }) => levels[level]).filter((found) => found?.kind === "label");
  const [first] = labels;
  if (first === undefined || labels.length < matches.length) return undefined;
  return labels.every(({ type }) => type.name === first.type.name) ? { kind: "label", level, type: first.type } : undefined;
}

function findWidestLevel(matches: readonly Match[], open: ReadonlySet<number>): number | undefined {
  const candidates = [...open].filter((level) => isLiteralInAll(matches, level));
  const widths = candidates.map((level) => groupByLiteral(matches, level).length);
  return candidates[widths.indexOf(Math.max(...widths))];
}

function isLiteralInAll(matches: readonly Match[], level: number): boolean {
  return matches.every(({ levels }) => levels[level]?.kind === "literal");
}

interface LiteralGroup {
  readonly texts: readonly string[];
  readonly matches: readonly Match[];
}

/** Groups matches by the word on a level. Words that tell nothing but the kind (`accepted`, `rejected`) share a group. */
function groupByLiteral(matches: readonly Match[], level: number): readonly LiteralGroup[] {
  const byText = new Map<string, Match[]>();
  for (const match of matches) {
    const text = readLiteral(match, level);
    const group = byText.get(text);
    if (group === undefined) byText.set(text, [match]);
    else group.push(match);
  }
  const groups = new Map<string, LiteralGroup>();
  for (const [text, group] of byText) {
    const named = group.map((match) => (match.kind === text ? { ...match, kindLevel: level } : match));
    const meaning = JSON.stringify(named.map((match) => describeMeaning(match, level)));
    const texts = groups.get(meaning)?.texts ?? [];
    groups.set(meaning, { texts: [...texts, text], matches: texts.length === 0 ? group : named });
  }
  return [...groups.values()];
}

/** All that a match says, but for the word on this level. */
function describeMeaning({ operation, kind, kindLevel, levels }: Match, level: number): unknown {
  const words = levels.map((found) => (found.kind === "literal" ? found.text : { label: found.name, type: found.type.name }));
  return [operation, kindLevel ?? kind, words.toSpliced(level, 1)];
}

function readLiteral({ levels }: Match, level: number): string {
  const found = levels[level];
  return found?.kind === "literal" ? found.text : "";
}

/** Topics with more words and fewer labels that may be anything go first: they say more precisely what they mean. */
function listAttempts(matches: readonly Match[], open: ReadonlySet<number>): readonly Attempt[] {
  const attempts = matches.map((match) => ({ match, tests: collectSharedTests([match], open).tests }));
  return attempts.sort((a, b) => countLiterals(b) - countLiterals(a) || countOpenLabels(a) - countOpenLabels(b));
}

function countLiterals({ tests }: Attempt): number {
  return tests.filter(({ kind }) => kind === "literal").length;
}

function countOpenLabels({ tests }: Attempt): number {
  return tests.filter((test) => test.kind === "label" && test.type.kind === "enum" && test.type.open).length;
}
