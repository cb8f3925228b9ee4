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

/** Declares the rule of a label's type. Also an open enum is closed here: a word that it does not list makes no known topic. */
export function declareRule(type: LabelType): Code {
  const words = (type.kind === "enum" ? type.values : type.sentinels).map(({ value }) => quote(value));
  const members = [
    ...(type.kind === "string" ? writeTextRule(type) : []),
    ...(words.length === 0 ? [] : [`words: [${words.join(", ")}]`]),
    `expected: ${quote(describeExpected(type.kind === "enum" ? { ...type, open: false } : type))}`,
  ];
  return code`const ${nameRule(type)}: ${labelRule} = { ${members.join(", ")} };`;
}

function writeTextRule({ pattern, minLength, maxLength = Infinity }: Extract<LabelType, { kind: "string" }>): readonly string[] {
  return [`pattern: ${quotePattern(pattern ?? anyLevel)}`, `length: [${minLength}, ${maxLength}]`];
}

/** A level that is neither a wildcard nor two levels. Models have stricter patterns; this one stands in for none. */
const anyLevel = "[^+#/\\0]*";
