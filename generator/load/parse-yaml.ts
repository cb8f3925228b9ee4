import { parseDocument } from "yaml";
import type { Node, YAMLError } from "yaml";
import { checkNesting, nestingLimit } from "./check-nesting.js";
import { createDiagnostic } from "./diagnostic.js";
import type { Diagnostic } from "./diagnostic.js";
import type { Location, Source } from "./source.js";

/** Parses YAML. There is a node where the text is YAML, whatever it says. */
export function parseYaml(source: Source): readonly [Node | undefined, readonly Diagnostic[]] {
  const tooDeep = checkNesting(source);
  if (tooDeep.length > 0) return [undefined, tooDeep];
  // Duplicate keys are looked for while values are read: the parser compares every key with every other, and names one of the two only.
  const document = parseDocument(source.text, {
    version: "1.2",
    schema: "core",
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
  });
  const diagnostics = [...document.errors, ...document.warnings].map((problem) => describeProblem(source, problem));
  if (diagnostics.length > 0) return [undefined, diagnostics];
  const { contents } = document;
  if (contents !== null && source.text.trim() !== "") return [contents, []];
  return [undefined, [createDiagnostic("empty-file", {}, { source, start: 0, end: 0 })]];
}

function describeProblem(source: Source, problem: YAMLError): Diagnostic {
  const [start, end] = problem.pos;
  // What is missing at the end of the text is missing behind its last character.
  const location: Location = { source, start, end: Math.max(Math.min(end, source.text.length), start) };
  switch (problem.code) {
    case "TAB_AS_INDENT":
      return createDiagnostic("tab-indentation", {}, location);
    case "MULTIPLE_DOCS":
      return createDiagnostic("multiple-documents", {}, { source, start, end: Math.min(end, start + 3) });
    case "RESOURCE_EXHAUSTION":
      return createDiagnostic("nesting-too-deep", { limit: nestingLimit }, location);
    case "TAG_RESOLVE_FAILED":
      return createDiagnostic("unknown-tag", { tag: source.text.slice(start, end) }, location);
    default:
      return createDiagnostic(
        "yaml-syntax",
        { problem: toSentence(problem.message), fix: syntaxFixes[problem.code] ?? generalFix },
        location,
      );
  }
}

const generalFix = "Look at the line and the one before it: a missing quote, colon, comma or space is the usual reason.";

const syntaxFixes: Partial<Record<YAMLError["code"], string>> = {
  BAD_DQ_ESCAPE: "Double the backslash, or use single quotes, in which it means itself: \"\\\\d\" or '\\d'.",
  BAD_INDENT: "Indent the line as the other members of the same map or list, and close what was opened.",
  BAD_SCALAR_START: "Put the text in quotes: it begins with a character that YAML keeps for itself.",
  BLOCK_AS_IMPLICIT_KEY: "Put the text in quotes where it holds a colon and a space, or begin the inner map on a line of its own.",
  BLOCK_IN_FLOW: "Inside braces and brackets write maps as `{ key: value }`.",
  MISSING_CHAR: "Add what is missing: a quote, a brace, a bracket or a colon with a space behind it.",
  MULTILINE_IMPLICIT_KEY: "Write the key and its colon on one line, with a space behind the colon.",
  KEY_OVER_1024_CHARS: "Shorten the key, or add the colon that ends it.",
};

function toSentence(message: string): string {
  const text = message.replace(/closing (["'])quote/, "closing quote `$1`");
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
