import type { TopicLabel } from "../../api/topic.js";
import { locateRuntime } from "../../language/output-modules.js";
import { toKey } from "../../language/output-names.js";
import { quote, quotePattern } from "../text/quote.js";
import { describeExpected } from "../types/describe-expected.js";
import { code } from "../typescript/code.js";
import type { Code } from "../typescript/code.js";
import { importType } from "../typescript/reference.js";

type LabelType = TopicLabel["type"];

const labelRule = importType(locateRuntime("topics/label-rule"), "LabelRule");

/** The constant that holds the rule of a label's type: `jobIdRule`. */
export function nameRule({ name }: LabelType): string {
  return `${toKey(name)}Rule`;
}

/** Declares the rule of a label's type. A label of an open enum may be any level, since the service may add a word at any time. */
export function declareRule(type: LabelType): Code {
  return code`const ${nameRule(type)}: ${labelRule} = { ${writeRule(type).join(", ")} };`;
}

function writeRule(type: LabelType): readonly string[] {
  if (type.kind === "enum" && type.open) return [`pattern: ${quotePattern(`${levelCharacter}+`)}`, `expected: "one level of a topic"`];
  const words = (type.kind === "enum" ? type.values : type.sentinels).map(({ value }) => quote(value));
  return [
    ...(type.kind === "string" ? writeTextRule(type) : []),
    ...(words.length === 0 ? [] : [`words: [${words.join(", ")}]`]),
    `expected: ${quote(describeExpected(type))}`,
  ];
}

function writeTextRule({ pattern, minLength, maxLength = Infinity }: Extract<LabelType, { kind: "string" }>): readonly string[] {
  return [`pattern: ${quotePattern(pattern ?? `${levelCharacter}*`)}`, `length: [${minLength}, ${maxLength}]`];
}

/** What no wildcard and no second level begins with. Models have stricter patterns; this one stands in for none. */
const levelCharacter = "[^+#/\\0]";
