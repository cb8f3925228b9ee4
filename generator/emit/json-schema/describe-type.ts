import type { EnumType, Field, Type } from "../../api/type.js";
import { describeSize } from "../types/describe-expected.js";

/**
 * What a schema tells its readers about a type, in Markdown: the description, the unit of a number, a length in bytes, the values of an enum.
 */
export function describeType(type: Type): string | undefined {
  return joinParagraphs(type.description, describeFacts(type));
}

function describeFacts(type: Type): string | undefined {
  switch (type.kind) {
    case "integer":
    case "number":
      return type.unit === undefined ? undefined : `Unit: ${type.unit}.`;
    case "string":
      return type.unit === undefined ? undefined : describeBytes(type.minLength, type.maxLength);
    case "jsonText":
      return type.unit === undefined ? undefined : describeBytes(0, type.maxLength);
    case "enum":
      return listValues(type);
    case "boolean":
    case "map":
    case "list":
    case "structure":
    case "json":
    case "bytes":
      return undefined;
  }
}

function describeBytes(minimum: number, maximum: number | undefined): string | undefined {
  return minimum === 0 && maximum === undefined ? undefined : `Length: ${describeSize(minimum, maximum, "bytes")} in UTF-8.`;
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
