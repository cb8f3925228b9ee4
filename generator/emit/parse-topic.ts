import { StructureKind } from "./typescript/ts-morph.js";
import type { StatementStructures } from "ts-morph";
import type { Api } from "../api/api.js";
import { locateSource, outputModules } from "../language/output-modules.js";
import type { EmittedFile } from "./emitted-file.js";
import { decide } from "./parse-topic/decision.js";
import { nameLevels } from "./parse-topic/level-names.js";
import { listResults, listRoutes } from "./parse-topic/route.js";
import type { Route, RouteResult } from "./parse-topic/route.js";
import { writeDecision } from "./parse-topic/write-decision.js";
import { formatDoc } from "./text/doc-comment.js";
import { quote, quoteMember } from "./text/quote.js";
import { canExceed, getTopicLimit } from "./topics/topic-length.js";
import { referToCheck, referToType } from "./types/names.js";
import { printSourceFile } from "./typescript/print-source-file.js";
import { importValue } from "./typescript/reference.js";
import type { Reference } from "./typescript/reference.js";

/** Emits `src/parse-topic.ts`: the function that tells what a topic is, and the type of its answer. */
export function emitParseTopic(api: Api): readonly EmittedFile[] {
  const routes = listRoutes(api);
  const limit = getTopicLimit(api.limits);
  const countsBytes = routes.some(({ levels }) => canExceed(levels, limit));
  const references = listReferences(routes);
  if (countsBytes) references.push(importValue("src/runtime/topics/topic-length", "fitsTopicLimit"));
  const lengths = groupByLength(routes);
  const file = printSourceFile(api, {
    path: locateSource(outputModules.parseTopic),
    references,
    statements: [
      defineResult(api),
      defineParser([...lengths.keys()], countsBytes ? `!fitsTopicLimit(topic, ${limit})` : `topic.length > ${limit}`),
      ...[...lengths].map(([length, group]) => defineLengthParser(length, group)),
    ],
  });
  return [file];
}

function groupByLength(routes: readonly Route[]): ReadonlyMap<number, readonly Route[]> {
  const lengths = new Map<number, Route[]>();
  for (const route of routes) {
    const { length } = route.levels;
    const group = lengths.get(length);
    if (group === undefined) lengths.set(length, [route]);
    else group.push(route);
  }
  return new Map([...lengths].sort(([a], [b]) => a - b));
}

function defineResult(api: Api): StatementStructures {
  const results = listResults(api).map(writeResult);
  return {
    kind: StructureKind.TypeAlias,
    isExported: true,
    name: "ParsedTopic",
    docs: [
      formatDoc({
        paragraphs: [`A parsed topic of the ${api.title}. \`operation\` is the key of the operation or message, as in \`topics\`.`],
      }),
    ],
    type: results.length === 0 ? "never" : results.map((result) => `\n| ${result}`).join(""),
  };
}

function writeResult({ operation, kinds, labels }: RouteResult): string {
  const members = labels.map(({ name, type, optional }) => `readonly ${quoteMember(name)}${optional ? "?" : ""}: ${type.name}`);
  return `{ ${[`readonly operation: ${quote(operation)}`, `readonly kind: ${kinds.map(quote).join(" | ")}`, ...members].join("; ")} }`;
}

function defineParser(lengths: readonly number[], isTooLong: string): StatementStructures {
  const cases = lengths.map((length) => `case ${length}:\nreturn parse${length}Levels(levels);`);
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: "parseTopic",
    docs: [
      formatDoc({
        paragraphs: [
          "Recognizes a topic and reads its labels; returns `undefined` for any text that is not a topic of this API. Levels are matched by position, so a label may hold a word that is fixed in another topic. Never throws.",
        ],
      }),
    ],
    parameters: [{ name: "topic", type: "string" }],
    returnType: "ParsedTopic | undefined",
    statements: [
      `if (typeof topic !== "string" || ${isTooLong}) return undefined;`,
      `const levels = topic.split("/");`,
      `switch (levels.length) {\n${cases.join("\n")}\ndefault:\nreturn undefined;\n}`,
    ],
  };
}

function defineLengthParser(length: number, routes: readonly Route[]): StatementStructures {
  const names = nameLevels(routes);
  return {
    kind: StructureKind.Function,
    name: `parse${length}Levels`,
    parameters: [{ name: `[${names.join(", ")}]`, type: "readonly string[]" }],
    returnType: "ParsedTopic | undefined",
    statements: writeDecision(decide(routes), names),
  };
}

function listReferences(routes: readonly Route[]): Reference[] {
  return routes.flatMap(({ levels }) =>
    levels.flatMap((level) => (level.kind === "label" ? [referToCheck(level.type), referToType(level.type)] : [])),
  );
}
