/** What a doc comment says: its paragraphs, then its block tags (`@throws …`). */
export interface Documentation {
  readonly paragraphs: readonly (string | undefined)[];
  readonly tags?: readonly { readonly name: string; readonly text: string }[];
}

const lineWidth = 120;

/** The tag for a note of the model, which tells how contradicting documents were read: background that few readers need. */
export function listRemarks({ note }: { readonly note?: string | undefined }): NonNullable<Documentation["tags"]> {
  return note === undefined ? [] : [{ name: "remarks", text: note }];
}

/**
 * The text of a doc comment, wrapped, ready for ts-morph's `docs`. A closing mark inside a description cannot end the comment,
 * and an `@` at the start of a word cannot open a tag.
 */
export function formatDoc(documentation: Documentation): string {
  const paragraphs = documentation.paragraphs.filter((paragraph) => paragraph !== undefined && paragraph.trim() !== "");
  const body = paragraphs.map((paragraph) => wrap(neutralize(paragraph ?? ""))).join("\n\n");
  const tags = (documentation.tags ?? []).map(({ name, text }) => wrap(`@${name} ${neutralize(text)}`)).join("\n");
  const separator = body !== "" && tags !== "" ? "\n\n" : "";
  return `${body}${separator}${tags}`;
}

/** Writes a whole doc comment, of one paragraph where it is given a text. Nothing where there is nothing to say. */
export function writeDoc(documentation: Documentation | string): string {
  const text = formatDoc(typeof documentation === "string" ? { paragraphs: [documentation] } : documentation);
  if (text === "") return "";
  return text.includes("\n") ? `/**\n${text.replace(/^/gm, " * ").replace(/ +$/gm, "")}\n */` : `/** ${text} */`;
}

function neutralize(text: string): string {
  return text
    .replace(/\*\//g, "*\\/")
    .replace(/(^|\s)@(?=\w)/g, "$1\\@")
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, (character) => (character === "\n" ? character : " "));
}

function wrap(text: string): string {
  return text
    .split("\n")
    .map((line) => wrapLine(line.trim()))
    .join("\n");
}

function wrapLine(line: string): string {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(/ +/)) {
    if (current !== "" && current.length + 1 + word.length > lineWidth) {
      lines.push(current);
      current = word;
      continue;
    }
    current = current === "" ? word : `${current} ${word}`;
  }
  return [...lines, current].join("\n");
}
