import { parseDocument } from "yaml";
import type { Node, YAMLError } from "yaml";
import { explainYamlError } from "./explain-yaml-error.js";
import { checkNesting, nestingLimit } from "./check-nesting.js";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Location, Source } from "../text/source.js";

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
  const diagnostics = selectCauses([...document.errors, ...document.warnings]).map((error) => describeError(source, error));
  if (diagnostics.length > 0) return [undefined, diagnostics];
  const { contents } = document;
  if (contents !== null && source.text.trim() !== "") return [contents, []];
  return [undefined, [createDiagnostic("empty-file", {}, { source, start: 0, end: 0 })]];
}

/** Errors in one word, which leave the lines around it as they are. Any other may be all that is wrong with what comes after it. */
const codesOfOneWord: ReadonlySet<string> = new Set<YAMLError["code"]>(["BAD_DQ_ESCAPE", "BAD_SCALAR_START", "TAG_RESOLVE_FAILED"]);

/** Leaves out what may only follow from an earlier error: a parser that has lost its way complains about all that is left of the file. */
function selectCauses(errors: readonly YAMLError[]): readonly YAMLError[] {
  const lost = errors.findIndex(({ code }) => !codesOfOneWord.has(code));
  return errors.filter(({ code }, index) => index <= lost || codesOfOneWord.has(code));
}

function describeError(source: Source, error: YAMLError): Diagnostic {
  const [start, end] = error.pos;
  // What is missing at the end of the text is missing behind its last character.
  const location: Location = { source, start, end: Math.max(Math.min(end, source.text.length), start) };
  switch (error.code) {
    case "TAB_AS_INDENT":
      return createDiagnostic("tab-indentation", {}, location);
    case "MULTIPLE_DOCS":
      return createDiagnostic("multiple-documents", {}, { source, start, end: Math.min(end, start + 3) });
    case "RESOURCE_EXHAUSTION":
      return createDiagnostic("nesting-too-deep", { limit: nestingLimit }, location);
    case "TAG_RESOLVE_FAILED":
      return createDiagnostic("unknown-tag", { tag: source.text.slice(start, end) }, location);
    default: {
      const { message = toSentence(error.message), fix, unclosed = false } = explainYamlError(source, error);
      return createDiagnostic("yaml-syntax", { message, fix }, unclosed ? locateUnclosed(location) : keepToLine(location));
    }
  }
}

/** The part of a place that stands on its first line. */
function keepToLine({ source, start, end }: Location): Location {
  const [line = ""] = source.text.slice(start, end).split("\n");
  return { source, start, end: start + line.trimEnd().length };
}

/** Where what is open could still have been closed: behind the last word before the error. */
function locateUnclosed({ source, start }: Location): Location {
  const end = source.text.slice(0, start).trimEnd().length;
  return { source, start: Math.max(end - 1, 0), end };
}

function toSentence(message: string): string {
  const text = message.replace(/closing (["'])quote/, "closing quote `$1`");
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
