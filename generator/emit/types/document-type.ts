import type { Field, Type } from "../../api/type.js";
import { listRemarks } from "../text/doc-comment.js";
import type { Documentation } from "../text/doc-comment.js";
import { describeExpected, describeSize } from "./describe-expected.js";

/** What the doc comment of a type says: what it is, its limits and unit, and how contradicting documents were read. */
export function documentType(type: Type): Documentation {
  return { paragraphs: [joinSentences(type.description, describeLimits(type), describeUnit(type))], tags: listRemarks(type) };
}

/** What the doc comment of a member says. */
export function documentField(field: Field): Documentation {
  const { description, type, only } = field;
  const own = joinSentences(
    description ?? (type.name === undefined ? undefined : type.description),
    describeUnit(type),
    describeDefault(field),
    only === undefined ? undefined : `${only.toUpperCase()} only.`,
  );
  return { paragraphs: [own], tags: listRemarks(field) };
}

function describeLimits(type: Type): string | undefined {
  switch (type.kind) {
    case "string":
    case "jsonText":
    case "bytes":
      return asSentence(describeExpected(type));
    case "integer":
    case "number":
      return asSentence(describeExpected(type));
    case "map":
      return limitsSize(type) ? asSentence(describeSize(type.minSize, type.maxSize, "entries")) : undefined;
    case "list":
      return limitsSize(type) ? asSentence(describeSize(type.minSize, type.maxSize, "items")) : undefined;
    case "structure":
      return type.union ? "Exactly one of its members is present." : undefined;
    case "boolean":
    case "enum":
    case "json":
      return undefined;
  }
}

function describeUnit(type: Type): string | undefined {
  return (type.kind === "integer" || type.kind === "number") && type.unit !== undefined ? `In ${type.unit}.` : undefined;
}

function describeDefault({ default: value }: Field): string | undefined {
  return value === undefined ? undefined : `Default: \`${JSON.stringify(value)}\`.`;
}

function limitsSize({ minSize, maxSize }: { readonly minSize: number; readonly maxSize?: number }): boolean {
  return minSize > 0 || maxSize !== undefined;
}

function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function joinSentences(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter((sentence) => sentence !== undefined).join(" ");
}
