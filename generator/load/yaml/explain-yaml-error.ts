import type { YAMLError } from "yaml";
import type { Explanation } from "../diagnostics/explanation.js";
import type { Source } from "../text/source.js";

/** What an error of the parser means to an author. The message stands in place of the parser's own, where that speaks of its grammar. */
export interface YamlExplanation extends Partial<Explanation> {
  readonly fix: string;
  /** The mistake is what stands before: something that was opened there is not closed. */
  readonly unclosed?: boolean;
}

/** Says what an error means, and how to mend it. */
export function explainYamlError({ text }: Source, { code, message, pos: [start] }: YAMLError): YamlExplanation {
  const closing = /^Flow (?:map|sequence) .*end with a (.)$/.exec(message)?.[1];
  if (closing !== undefined) {
    const fix = "Close what was opened further up, or indent the lines that belong to it.";
    return { message: `A \`${closing}\` is missing.`, fix, unclosed: true };
  }
  if (code === "UNEXPECTED_TOKEN" && /[}\]]$/.test(text.slice(0, start).trimEnd().slice(-1))) {
    const fix = "Put the value in quotes where it is text, such as a topic or a pattern.";
    return { message: "A value that begins with a brace or a bracket ends with it, and here it goes on.", fix };
  }
  if (code === "BLOCK_AS_IMPLICIT_KEY" && message.startsWith("A block sequence")) {
    return { message: "An item stands on another column than the list that it is in.", fix: "Indent all items of a list alike." };
  }
  return yamlExplanations[code] ?? { fix: generalFix };
}

const generalFix = "Look at the line and the one before it: a missing quote, colon, comma or space is the usual reason.";

const yamlExplanations: Partial<Record<YAMLError["code"], YamlExplanation>> = {
  BAD_DQ_ESCAPE: { fix: "Double the backslash, or use single quotes, in which it means itself: \"\\\\d\" or '\\d'." },
  BAD_INDENT: { fix: "Indent the line as the other members of the same map or list, and close what was opened." },
  BAD_SCALAR_START: { fix: "Put the text in quotes: it begins with a character that YAML keeps for itself." },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "A second key begins inside this value.",
    fix: "Put the text in quotes where it holds a colon and a space. Where the next line is a key of its own, indent it as the keys around it.",
  },
  BLOCK_IN_FLOW: {
    message: "A text inside braces or brackets holds a colon and a space.",
    fix: "Put the text in quotes; where a map is meant, write `{ key: value }`.",
  },
  MISSING_CHAR: { fix: "Add what is missing: a quote, a brace, a bracket or a colon with a space behind it." },
  MULTILINE_IMPLICIT_KEY: {
    message: "This line has no key that ends at a colon and a space.",
    fix: "Write the key and its colon on one line, with a space behind the colon. Put a text that goes over lines in quotes.",
  },
  KEY_OVER_1024_CHARS: { fix: "Shorten the key, or add the colon that ends it." },
};
