import { quote, quoteMember } from "../text/quote.js";
import { code, joinCode } from "../typescript/code.js";
import type { Code, Piece } from "../typescript/code.js";
import { referToLevelCheck } from "./level-check.js";
import type { Attempt, Decision, LevelTest, Match } from "./decision.js";

/** Writes a decision as statements of a function that returns in every case. `names` are the variables that hold the levels. */
export function writeDecision(decision: Decision, names: readonly string[]): Code {
  switch (decision.kind) {
    case "guard": {
      const failures = decision.tests.map((test) => writeTest(test, names, false));
      const refusal = decision.tests.length > 2 ? "{ return undefined; }" : "return undefined;";
      return code`
        if (${joinCode(failures, " || ")}) ${refusal}
        ${writeDecision(decision.next, names)}
      `;
    }
    case "switch":
      return code`
        switch (${readName(names, decision.level)}) {
          ${decision.cases.map(({ texts, next }) => [...texts.map((text) => `case ${quote(text)}:`), writeDecision(next, names)])}
          default: return undefined;
        }
      `;
    case "attempts":
      return code`
        ${decision.attempts.map((attempt) => writeAttempt(attempt, names))}
        return undefined;
      `;
    case "found":
      return writeMatch(decision.match, names);
  }
}

function writeAttempt({ tests, match }: Attempt, names: readonly string[]): Code {
  const successes = tests.map((test) => writeTest(test, names, true));
  return code`if (${joinCode(successes, " && ")}) ${writeMatch(match, names)}`;
}

function writeTest(test: LevelTest, names: readonly string[], passes: boolean): Piece {
  const name = readName(names, test.level);
  if (test.kind === "label") return code`${passes ? "" : "!"}${referToLevelCheck(test.type)}(${name})`;
  return test.texts.map((text) => `${name} ${passes ? "===" : "!=="} ${quote(text)}`).join(passes ? " || " : " && ");
}

function writeMatch({ operation, kind, kindLevel, levels }: Match, names: readonly string[]): Code {
  const labels = levels.flatMap((level, index) => (level.kind === "label" ? [writeProperty(level.name, readName(names, index))] : []));
  const kindValue = kindLevel === undefined ? quote(kind) : readName(names, kindLevel);
  return code`return { ${[`operation: ${quote(operation)}`, `kind: ${kindValue}`, ...labels].join(", ")} };`;
}

function writeProperty(name: string, variable: string): string {
  return name === variable ? name : `${quoteMember(name)}: ${variable}`;
}

function readName(names: readonly string[], level: number): string {
  return names[level] ?? `level${level}`;
}
