import type { Explanation } from "../../diagnostics/explanation.js";

/** A mistake in the form of a topic or path, with its place in it. */
export interface TemplateDiagnostic extends Required<Explanation> {
  readonly start: number;
  readonly end: number;
}

interface Part {
  readonly text: string;
  readonly start: number;
}

/** Finds what is wrong with the form of a topic template. */
export function findTemplateDiagnostics(template: string): readonly TemplateDiagnostic[] {
  const parts = splitParts(template);
  return [...findBracketDiagnostics(template), ...parts.flatMap((part) => findPartDiagnostics(part, "level"))];
}

/** Finds what is wrong with the form of an HTTPS path that begins with a slash. */
export function findPathDiagnostics(path: string): readonly TemplateDiagnostic[] {
  if (path === "/") return [];
  return splitParts(path)
    .slice(1)
    .flatMap((part) => {
      const index = part.text.search(/[?#[\]]/);
      if (index === -1) return findPartDiagnostics(part, "segment");
      const character = part.text.charAt(index);
      const place = { start: part.start + index, end: part.start + index + 1 };
      return [
        {
          message: `A path holds no \`${character}\``,
          cause: "Fields that no label names travel in the query string by themselves.",
          fix: "Remove it.",
          ...place,
        },
      ];
    });
}

function splitParts(template: string): readonly Part[] {
  let start = 0;
  return template.split("/").map((text) => {
    const part = { text, start };
    start += text.length + 1;
    return part;
  });
}

function findPartDiagnostics({ text: written, start }: Part, unit: "level" | "segment"): readonly TemplateDiagnostic[] {
  const text = unit === "level" ? written.replace(/[[\]]$/, "") : written;
  const place = { start, end: start + written.length };
  if (text === "") {
    const slash = Math.max(start - 1, 0);
    return [
      {
        message: `A ${unit} is empty`,
        cause: "Slashes stand between names, not before, behind or beside each other.",
        fix: "Remove the slash.",
        start: slash,
        end: slash + 1,
      },
    ];
  }
  const wildcard = unit === "level" ? text.search(/[+#]/) : -1;
  if (wildcard !== -1) {
    const at = { start: start + wildcard, end: start + wildcard + 1 };
    return [
      {
        message: `A topic holds no \`${text.charAt(wildcard)}\``,
        cause: "Wildcards stand in filters, which are made from topics.",
        fix: "Use a `{label}` for a level that varies.",
        ...at,
      },
    ];
  }
  if (/\p{Cc}/u.test(text)) {
    return [{ message: `A ${unit} holds a control character`, cause: "Brokers refuse them.", fix: "Remove it.", ...place }];
  }
  const label = /^\{(.*)\}$/.exec(text)?.[1];
  if (label === undefined && /[{}]/.test(text)) {
    return [
      {
        message: `A ${unit} is either a literal or one label, and \`${text}\` is neither`,
        cause: "Braces go around a whole name: `{thingName}`.",
        fix: "Close the braces, or let the label be all of it.",
        ...place,
      },
    ];
  }
  if (label !== undefined && !/^[A-Za-z_][A-Za-z0-9_]*$/.test(label)) {
    return [
      {
        message: `\`${label}\` is no name of a label`,
        cause: "A label is letters, digits and underscores, and begins with no digit.",
        fix: "Use the name of a field.",
        ...place,
      },
    ];
  }
  return [];
}

function findBracketDiagnostics(template: string): readonly TemplateDiagnostic[] {
  const brackets = [...template.matchAll(/[[\]]/g)].map(({ 0: text, index }) => ({ text, index }));
  if (brackets.length === 0) return [];
  const [first, second, third] = brackets;
  const at = (index: number): { readonly start: number; readonly end: number } => ({ start: index, end: index + 1 });
  const cause = "One run of levels may be optional: `shadow[/name/{shadowName}]/get`.";
  if (first?.text !== "[" || second?.text !== "]") {
    return [
      {
        message: "The brackets are not balanced",
        cause,
        fix: "Close what was opened, once and without nesting.",
        ...at(second?.index ?? first?.index ?? 0),
      },
    ];
  }
  if (third !== undefined) {
    return [
      {
        message: "A topic has one optional part, and this would be the second",
        cause,
        fix: "Make two operations of it, or one part.",
        ...at(third.index),
      },
    ];
  }
  const inside = template.slice(first.index + 1, second.index);
  const after = template.charAt(second.index + 1);
  if (!inside.startsWith("/") || (after !== "/" && after !== "")) {
    return [
      {
        message: "The optional part does not consist of whole levels",
        cause,
        fix: "Let it begin with a slash, and end before one.",
        start: first.index,
        end: second.index + 1,
      },
    ];
  }
  const labels = [...inside.matchAll(/\{\w+\}/g)];
  const furtherLabel = labels[1];
  if (furtherLabel !== undefined) {
    const start = first.index + 1 + furtherLabel.index;
    return [
      {
        message: "The optional part has a second label",
        cause: "The part is there when its label has a value, and two labels could disagree.",
        fix: "Leave one label in the brackets, or make two operations of it.",
        start,
        end: start + furtherLabel[0].length,
      },
    ];
  }
  if (labels.length === 0) {
    return [
      {
        message: "The optional part has no label",
        cause: "The part is there when its label has a value.",
        fix: "Put a label into it, or remove the brackets.",
        start: first.index,
        end: second.index + 1,
      },
    ];
  }
  return [];
}
