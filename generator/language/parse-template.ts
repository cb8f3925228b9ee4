/** One level of a topic, or one segment of a path. */
export type TemplateLevel = LiteralLevel | LabelLevel;

export interface LiteralLevel {
  readonly kind: "literal";
  readonly text: string;
  /** Inside `[…]`. */
  readonly optional: boolean;
}

export interface LabelLevel {
  readonly kind: "label";
  readonly name: string;
  /** Inside `[…]`. */
  readonly optional: boolean;
}

/** Reads a topic such as `$aws/things/{thingName}/shadow[/name/{shadowName}]/get`. Mistakes in it are the loader's business. */
export function parseTemplate(template: string): readonly TemplateLevel[] {
  let optional = false;
  return template.split("/").map((part) => {
    const level = parseLevel(part.replace(/[[\]]$/, ""), optional);
    // The bracket stands before the slash that it makes optional, which is at the end of the part before: `shadow[`.
    if (part.endsWith("[")) optional = true;
    if (part.endsWith("]")) optional = false;
    return level;
  });
}

/** The forms of a topic: one without an infix; two with one, the short form first. */
export function listVariants<Level>(
  levels: readonly Level[],
  isOptional: (level: Level, index: number) => boolean,
): readonly (readonly Level[])[] {
  const short = levels.filter((level, index) => !isOptional(level, index));
  return short.length === levels.length ? [levels] : [short, levels];
}

/** Puts the topic of the request into a reply topic: `{request}/accepted`. */
export function expandReplyTemplate(reply: string, request: string): string {
  // A function, because `$` in a replacement text has a meaning of its own.
  return reply.replaceAll("{request}", () => request);
}

function parseLevel(text: string, optional: boolean): TemplateLevel {
  const name = /^\{(.*)\}$/.exec(text)?.[1];
  return name === undefined ? { kind: "literal", text, optional } : { kind: "label", name, optional };
}
