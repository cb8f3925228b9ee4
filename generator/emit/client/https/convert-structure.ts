import type { Field } from "../../../api/type.js";
import { quoteMember } from "../../text/quote.js";
import { createCode } from "../../types/code.js";
import type { Code } from "../../types/code.js";
import { nameLocals } from "../../types/local-names.js";
import { writeConversion } from "./convert-type.js";
import type { Direction } from "./convert-type.js";
import { writeDefault } from "./write-default.js";

/** The members of a structure as users see them, and as HTTPS carries them. */
export interface FieldPairs {
  readonly user: readonly Field[];
  readonly wire: readonly Field[];
  /** Those members of the user's that do not go along. */
  readonly left?: readonly string[];
}

/** How a structure is converted: what is taken out of the old one, and the members of the new one. */
export interface StructureConversion {
  readonly pattern: string;
  readonly result: Code;
}

interface ChangedField {
  readonly field: Field;
  readonly user: Field;
}

/**
 * Writes how a structure is converted; `undefined` where it stays as it is. What needs no conversion goes along untouched, members that
 * nobody knows included. Decoding also fills in what a reply may leave out and its user always gets. `rest` names what goes along.
 */
export function writeStructureConversion(
  direction: Direction,
  { user, wire, left = [] }: FieldPairs,
  rest: string,
): StructureConversion | undefined {
  const locals = nameLocals([rest, ...left, ...wire.map(({ name }) => name)]);
  const patterns = left.map((name) => writePattern(name, locals.get(name)));
  const members: Code[] = [];
  for (const { field, user: own } of listPairs({ user, wire })) {
    const local = locals.get(field.name) ?? field.name;
    const converted = writeFieldConversion(direction, { field, user: own }, local);
    const fallback = direction === "decode" && !field.required ? own.default : undefined;
    if (converted === undefined && fallback === undefined) continue;
    patterns.push(`${writePattern(field.name, local)}${fallback === undefined ? "" : ` = ${writeDefault(field.type, fallback)}`}`);
    members.push(writeMember({ name: quoteMember(field.name), local, converted, isPresent: field.required || fallback !== undefined }));
  }
  if (patterns.length === 0) return undefined;
  return { pattern: `{ ${[...patterns, `...${rest}`].join(", ")} }`, result: writeResult(rest, members) };
}

/** Writes how a member is taken out of an object. */
function writePattern(member: string, local = member): string {
  const name = quoteMember(member);
  return name === local ? name : `${name}: ${local}`;
}

function writeResult(rest: string, members: readonly Code[]): Code {
  if (members.length === 0) return createCode(rest);
  const text = `{ ...${rest}, ${members.map((member) => member.text).join(", ")} }`;
  return createCode(text, ...members.flatMap(({ references }) => references));
}

function listPairs({ user, wire }: FieldPairs): readonly ChangedField[] {
  return wire.flatMap((field) => {
    const own = user.find(({ name }) => name === field.name);
    return own === undefined ? [] : [{ field, user: own }];
  });
}

function writeFieldConversion(direction: Direction, { field, user }: ChangedField, local: string): Code | undefined {
  if (direction === "encode" && user.acceptsNumericString && !field.acceptsNumericString) return createCode(`Number(${local})`);
  return writeConversion(direction, { user: user.type, wire: field.type }, { value: local, member: field.name });
}

interface NewMember {
  readonly name: string;
  readonly local: string;
  readonly converted: Code | undefined;
  readonly isPresent: boolean;
}

function writeMember({ name, local, converted = createCode(local), isPresent }: NewMember): Code {
  const member = name === converted.text ? name : `${name}: ${converted.text}`;
  return createCode(isPresent ? member : `...(${local} !== undefined && { ${member} })`, ...converted.references);
}
