import type { Field } from "../../../api/type.js";
import { quoteMember } from "../../text/quote.js";
import { nameLocals } from "../../types/local-names.js";
import { code, joinCode } from "../../typescript/code.js";
import type { Code, Piece } from "../../typescript/code.js";
import { writeConversion } from "./convert-type.js";
import type { Way } from "./convert-type.js";
import { writeDefault } from "./write-default.js";
import { isInherited, writeAbsence, writePresence } from "./write-presence.js";

/** The members of a structure as users see them, and as a transport carries them. */
export interface FieldPairs {
  readonly user: readonly Field[];
  readonly wire: readonly Field[];
  /** Those members of the user's that do not go along. */
  readonly left?: readonly string[];
}

/** How a structure is converted: what is taken out of the old one, and the members of the new one. */
export interface StructureConversion {
  readonly pattern: string;
  readonly result: Piece;
}

/** A member as a transport carries it, and as users see it. */
export interface FieldPair {
  readonly field: Field;
  readonly user: Field;
}

/**
 * Writes how a structure is converted; `undefined` where it stays as it is. What needs no conversion goes along untouched, members that
 * nobody knows included. Decoding also fills in what a reply may leave out and its user always gets. `rest` names what goes along.
 */
export function writeStructureConversion(way: Way, { user, wire, left = [] }: FieldPairs, rest: string): StructureConversion | undefined {
  const locals = nameLocals([rest, ...left, ...wire.map(({ name }) => name)]);
  const nameLocal = (name: string): string => locals.get(name) ?? name;
  const changed = pairFields({ user, wire }).flatMap((pair) => writeChange(way, pair, nameLocal(pair.field.name)) ?? []);
  const patterns = [...left.map((name) => writePattern(name, nameLocal(name))), ...changed.map(({ pattern }) => pattern)];
  if (patterns.length === 0) return undefined;
  const members = changed.map(({ member }) => member);
  return { pattern: `{ ${[...patterns, `...${rest}`].join(", ")} }`, result: writeResult(rest, members) };
}

/** Writes how a member is taken out of an object. */
function writePattern(member: string, local: string): string {
  const name = quoteMember(member);
  return name === local ? name : `${name}: ${local}`;
}

function writeResult(rest: string, members: readonly Piece[]): Piece {
  return members.length === 0 ? rest : code`{ ...${rest}, ${joinCode(members, ", ")} }`;
}

/** Pairs the members that both sides have. */
export function pairFields({ user, wire }: FieldPairs): readonly FieldPair[] {
  return wire.flatMap((field) => {
    const own = user.find(({ name }) => name === field.name);
    return own === undefined ? [] : [{ field, user: own }];
  });
}

/** A member that changes: how it is taken out of the old structure, and what stands in the new one. */
interface ChangedMember {
  readonly pattern: string;
  readonly member: Piece;
}

/** Writes what becomes of a member; `undefined` where it goes along as it is. The value that stands in for an absent one is the user's. */
function writeChange(way: Way, { field, user }: FieldPair, local: string): ChangedMember | undefined {
  const name = quoteMember(field.name);
  const pattern = writePattern(field.name, local);
  const converted = writeFieldConversion(way, { field, user }, local);
  const isFilled = way.direction === "decode" && user.required && !field.required && user.default !== undefined;
  if (isFilled) {
    const fallback = writeDefault(user.type, user.default);
    // A default in the pattern would take what is inherited for what is there.
    if (converted === undefined && !isInherited(field.name)) return { pattern: `${pattern} = ${fallback}`, member: pattern };
    return { pattern, member: code`${name}: ${writeAbsence(field.name, local)} ? ${fallback} : ${converted ?? local}` };
  }
  if (converted === undefined) return undefined;
  const member = code`${name}: ${converted}`;
  return { pattern, member: field.required ? member : code`...(${writePresence(field.name, local)} && { ${member} })` };
}

/** Writes how a member's value is converted; `undefined` where users and the transport have the same. */
export function writeFieldConversion(way: Way, { field, user }: FieldPair, value: string): Code | undefined {
  if (way.direction === "encode" && user.acceptsNumericString && !field.acceptsNumericString) return code`Number(${value})`;
  return writeConversion(way, { user: user.type, wire: field.type }, value);
}
