import { quote, quoteMember } from "../text/quote.js";
import { nameCheck } from "../types/names.js";
import type { Attempt, Decision, LevelTest, Match } from "./decision.js";

/** Writes a decision as statements of a function that returns in every case. `names` are the variables that hold the levels. */
export function writeDecision(decision: Decision, names: readonly string[]): string {
  switch (decision.kind) {
    case "guard": {
      const failures = decision.tests.map((test) => writeTest(test, names, false)).join(" || ");
      const refusal = decision.tests.length > 2 ? "{\nreturn undefined;\n}" : "return undefined;";
      return `if (${failures}) ${refusal}\n${writeDecision(decision.next, names)}`;
    }
    case "switch": {
      const cases = decision.cases.map(({ texts, next }) => {
        const labels = texts.map((text) => `case ${quote(text)}:`).join("\n");
        return `${labels}\n${writeDecision(next, names)}`;
      });
      return `switch (${readName(names, decision.level)}) {\n${cases.join("\n")}\ndefault:\nreturn undefined;\n}`;
    }
    case "attempts":
      return `${decision.attempts.map((attempt) => writeAttempt(attempt, names)).join("\n")}\nreturn undefined;`;
    case "found":
      return writeMatch(decision.match, names);
  }
}

function writeAttempt({ tests, match }: Attempt, names: readonly string[]): string {
  const successes = tests.map((test) => writeTest(test, names, true)).join(" && ");
  return `if (${successes}) ${writeMatch(match, names)}`;
}

function writeTest(test: LevelTest, names: readonly string[], passes: boolean): string {
  const name = readName(names, test.level);
  if (test.kind === "label") return `${passes ? "" : "!"}${nameCheck(test.type)}(${name})`;
  return test.texts.map((text) => `${name} ${passes ? "===" : "!=="} ${quote(text)}`).join(passes ? " || " : " && ");
}

function writeMatch({ operation, kind, kindLevel, levels }: Match, names: readonly string[]): string {
  const labels = levels.flatMap((level, index) => (level.kind === "label" ? [writeProperty(level.name, readName(names, index))] : []));
  const kindValue = kindLevel === undefined ? quote(kind) : readName(names, kindLevel);
  return `return { ${[`operation: ${quote(operation)}`, `kind: ${kindValue}`, ...labels].join(", ")} };`;
}

function writeProperty(name: string, variable: string): string {
  return name === variable ? name : `${quoteMember(name)}: ${variable}`;
}

function readName(names: readonly string[], level: number): string {
  return names[level] ?? `level${level}`;
}
