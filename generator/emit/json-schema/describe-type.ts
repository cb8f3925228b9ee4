import type { EnumType, Field, Type } from "../../api/type.js";

/** What a schema tells its readers about a type, in Markdown: the description, the unit of a number, the values of an enum. */
export function describeType(type: Type): string | undefined {
  if (type.kind === "enum") return joinParagraphs(type.description, listValues(type));
  if (type.kind !== "integer" && type.kind !== "number") return type.description;
  return joinParagraphs(type.description, type.unit === undefined ? undefined : `Unit: ${type.unit}.`);
}

/** What is said of a field where no `default` says what its absence means. */
export function describeField({ description, type, default: value }: Field): string | undefined {
  if (value === undefined) return description;
  return joinParagraphs(description ?? describeType(type), `Default: \`${JSON.stringify(value)}\`.`);
}

function listValues(type: EnumType): string | undefined {
  if (type.values.every(({ description }) => description === undefined)) return undefined;
  return type.values
    .map(({ value, description }) => (description === undefined ? `- \`${value}\`` : `- \`${value}\`: ${description}`))
    .join("\n");
}

function joinParagraphs(...paragraphs: readonly (string | undefined)[]): string | undefined {
  const said = paragraphs.filter((paragraph) => paragraph !== undefined);
  return said.length === 0 ? undefined : said.join("\n\n");
}
