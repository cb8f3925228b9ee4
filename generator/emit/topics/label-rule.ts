import type { TopicLabel } from "../../api/topic.js";
import { locateRuntime } from "../../language/output-modules.js";
import { toKey } from "../../language/output-names.js";
import { quote, quotePattern } from "../text/quote.js";
import { describeExpected } from "../types/describe-expected.js";
import { code, joinCode } from "../typescript/code.js";
import type { Code, Piece } from "../typescript/code.js";
import { importType, importValue } from "../typescript/reference.js";

type LabelType = TopicLabel["type"];

const measureUtf8 = importValue(locateRuntime("values/text"), "measureUtf8");
const labelRule = importType(locateRuntime("topics/label-rule"), "LabelRule");

/** The constant that holds the rule of a label's type: `jobIdRule`. */
export function nameRule({ name }: LabelType): string {
  return `${toKey(name)}Rule`;
}

/** Declares the rule of a label's type. A label of an open enum may be any level, since the service may add a word at any time. */
export function declareRule(type: LabelType): Code {
  return code`const ${nameRule(type)}: ${labelRule} = { ${joinCode(writeRule(type), ", ")} };`;
}

function writeRule(type: LabelType): readonly Piece[] {
  if (type.kind === "enum" && type.open) return [`pattern: ${quotePattern(`${levelCharacter}+`)}`, `expected: "one level of a topic"`];
  const words = (type.kind === "enum" ? type.values : type.sentinels).map(({ value }) => quote(value));
  return [
    ...(type.kind === "string" ? writeTextRule(type) : []),
    ...(words.length === 0 ? [] : [`words: [${words.join(", ")}]`]),
    `expected: ${quote(describeExpected(type))}`,
  ];
}

function writeTextRule({ pattern, minLength, maxLength = Infinity, unit }: Extract<LabelType, { kind: "string" }>): readonly Piece[] {
  return [
    `pattern: ${quotePattern(pattern ?? `${levelCharacter}*`)}`,
    `length: [${minLength}, ${maxLength}]`,
    ...(unit === "bytes" ? [code`measure: ${measureUtf8}`] : []),
  ];
}

/** What no wildcard and no second level begins with. Models have stricter patterns; this one stands in for none. */
const levelCharacter = "[^+#/\\0]";
