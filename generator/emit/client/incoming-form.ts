import type { NamedStructure, Payload } from "../../api/operation.js";
import type { Field, Type } from "../../api/type.js";
import { locateRuntime } from "../../language/output-modules.js";
import { nameInspection } from "../../language/output-names.js";
import { quote, quoteMember } from "../text/quote.js";
import { writeLiteral } from "../text/write-literal.js";
import { isRecursive } from "../types/is-recursive.js";
import { addFindings } from "../types/references.js";
import { collectTypes, listParts } from "../types/type-parts.js";
import { writeInspection } from "../types/write-inspection.js";
import { writeType } from "../types/write-type.js";
import { code } from "../typescript/code.js";
import type { Code, Piece } from "../typescript/code.js";
import { importType, importValue } from "../typescript/reference.js";
import type { StructureConversion } from "./conversions/convert-structure.js";

/** What reads what arrives in another form than users get. */
export const readConverted = importValue(locateRuntime("values/read-converted"), "readConverted");

/** What arrives before it is decoded, and what finds mistakes in that. */
export interface WireForm {
  readonly type: Piece;
  readonly inspect: Piece;
}

/** Writes what finds mistakes in a structure that a module declares. One that contains itself is not looked into where it is too deep. */
export function referToSafeInspection(module: string, type: NamedStructure): Piece {
  const inspection = importValue(module, nameInspection(type.name));
  if (!isRecursive(type)) return inspection;
  return code`/* @__PURE__ */ ${importValue(locateRuntime("values/nesting"), "limitNesting")}(${inspection})`;
}

/** Writes what arrives as a payload, whose structure a module declares, or of which one member is all. */
export function writeWireForm(module: string, payload: Exclude<Payload, { kind: "empty" }>): WireForm {
  if (payload.kind === "structure") {
    return { type: importType(module, payload.type.name), inspect: referToSafeInspection(module, payload.type) };
  }
  const { name, type } = payload.field;
  const member = quote(name);
  return {
    type: code`{ readonly ${quoteMember(name)}: ${writeType(type)} }`,
    inspect: code`(payload) => ${addFindings}(undefined, ${member}, ${writeInspection(type, `payload[${member}]`)})`,
  };
}

/** What a user gets of something that travels in another form. */
export interface DecodedForm {
  readonly wire: WireForm;
  readonly conversion: StructureConversion;
  /** What arrives, part by part. */
  readonly arrived: readonly Type[];
  /** What finds mistakes in what users get. */
  readonly recheck: Piece;
  /** What users get. */
  readonly told: readonly Field[];
}

/** Writes how what travels in another form becomes what users get. */
export function writeDecodedForm({ wire, conversion, arrived, recheck, told }: DecodedForm): Code {
  return code`{
    read: ${readConverted},
    inspect: ${wire.inspect},
    decode: (${conversion.pattern}: ${wire.type}) => (${conversion.result}),
    ${writeRecheck(arrived, recheck, told)}
  }`;
}

/** Writes what is checked again once JSON that travelled as text is read; nothing where any JSON will do. */
export function writeRecheck(arrived: readonly Type[], inspect: Piece, told: readonly Field[]): Piece {
  if (!holdsObjectText(arrived)) return undefined;
  return code`
    recheck: ${inspect},
    ${writeCompletion(told)}
  `;
}

/** Writes what adds the members that may be left out and users always get; nothing where there are none. */
export function writeCompletion(told: readonly Field[]): Piece {
  const defaults = told.flatMap(({ name, required, default: value }) =>
    required && value !== undefined ? [`${quoteMember(name)}: ${writeLiteral(value)}`] : [],
  );
  return defaults.length === 0 ? undefined : `complete: (members) => ({ ${defaults.join(", ")}, ...members }),`;
}

function holdsObjectText(types: readonly Type[]): boolean {
  const named = [...collectTypes(types).values()];
  return [...types, ...named.flatMap(listUnnamed)].some((type) => type.kind === "jsonText" && type.shape === "object");
}

function listUnnamed(type: Type): readonly Type[] {
  return [type, ...listParts(type)];
}
