import type { Api } from "../api/api.js";
import { locateRuntime, locateSource, outputModules } from "../language/output-modules.js";
import type { EmittedFile } from "./emitted-file.js";
import { decide } from "./parse-topic/decision.js";
import { nameLevels } from "./parse-topic/level-names.js";
import { listResults, listRoutes } from "./parse-topic/route.js";
import type { Route, RouteResult } from "./parse-topic/route.js";
import { writeDecision } from "./parse-topic/write-decision.js";
import { writeDoc } from "./text/doc-comment.js";
import { quote, quoteMember } from "./text/quote.js";
import { writeLabelType } from "./topics/label-type.js";
import { canExceed, getTopicLimit } from "./topics/topic-length.js";
import { code, joinCode } from "./typescript/code.js";
import type { Code, Piece } from "./typescript/code.js";
import { exportType, exportValue } from "./typescript/exported-name.js";
import { printModule } from "./typescript/print-source-file.js";
import { importValue } from "./typescript/reference.js";

const hasByteLength = importValue(locateRuntime("values/text"), "hasByteLength");

/** Emits `src/parse-topic.ts`: the function that tells what a topic is, and the type of its answer. */
export function emitParseTopic(api: Api): readonly EmittedFile[] {
  const routes = listRoutes(api);
  const lengths = groupByLength(routes);
  const declarations = [
    declareResult(api),
    declareParser([...lengths.keys()], writeLengthTest(routes, getTopicLimit(api.limits))),
    ...[...lengths].map(([length, group]) => declareLengthParser(length, group)),
  ];
  return [printModule(api, { path: locateSource(outputModules.parseTopic), declarations })];
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

function declareResult(api: Api): Code {
  const doc = `A parsed topic of the ${api.title}. \`operation\` is the key of the operation or message, as in \`topics\`.`;
  const results = listResults(api).map(writeResult);
  return code`
    ${writeDoc(doc)}
    export type ${exportType("ParsedTopic")} = ${results.length === 0 ? "never" : results.map((result) => code`| ${result}`)};
  `;
}

function writeResult({ operation, kinds, labels }: RouteResult): Code {
  const members = [
    `readonly operation: ${quote(operation)}`,
    `readonly kind: ${kinds.map(quote).join(" | ")}`,
    ...labels.map(({ name, type, optional }) => code`readonly ${quoteMember(name)}${optional ? "?" : ""}: ${writeLabelType(type)}`),
  ];
  return code`{ ${joinCode(members, "; ")} }`;
}

/** Counts bytes only where a topic of legal labels can be too long. */
function writeLengthTest(routes: readonly Route[], limit: number): Piece {
  return routes.some(({ levels }) => canExceed(levels, limit)) ? code`!${hasByteLength}(topic, 0, ${limit})` : `topic.length > ${limit}`;
}

function declareParser(lengths: readonly number[], isTooLong: Piece): Code {
  const doc =
    "Recognizes a topic and reads its labels; returns `undefined` for any text that is not a topic of this API. Levels are matched by position, so a label may hold a word that is fixed in another topic. Never throws.";
  return code`
    ${writeDoc(doc)}
    export function ${exportValue("parseTopic")}(topic: string): ParsedTopic | undefined {
      if (typeof topic !== "string" || ${isTooLong}) return undefined;
      const levels = topic.split("/");
      switch (levels.length) {
        ${lengths.map((length) => `case ${length}: return parse${length}Levels(levels);`)}
        default: return undefined;
      }
    }
  `;
}

function declareLengthParser(length: number, routes: readonly Route[]): Code {
  const names = nameLevels(routes);
  return code`
    function parse${length}Levels([${names.join(", ")}]: readonly string[]): ParsedTopic | undefined {
      ${writeDecision(decide(routes), names)}
    }
  `;
}
