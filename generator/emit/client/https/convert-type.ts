import type { NamedStructure } from "../../../api/operation.js";
import type { Type } from "../../../api/type.js";
import { locateRuntime, outputModules } from "../../../language/output-modules.js";
import { quote } from "../../text/quote.js";
import { code } from "../../typescript/code.js";
import type { Code } from "../../typescript/code.js";
import { importValue } from "../../typescript/reference.js";

/** Which way a value goes: to the wire, or from it. */
export type Direction = "encode" | "decode";

/** A type as users see it, and as HTTPS carries it. */
export interface TypePair {
  readonly user: Type;
  readonly wire: Type;
}

/** A structure that looks different on HTTPS, and has a function of its own that converts it. */
export interface StructurePair {
  readonly user: NamedStructure;
  readonly wire: NamedStructure;
}

/** The expression that holds a value, and the member that it belongs to. */
export interface HeldValue {
  readonly value: string;
  readonly member: string;
}

const mapValues = importValue(locateRuntime("https/map-values"), "mapValues");

/** Writes how a value is converted; `undefined` where users and HTTPS have the same. */
export function writeConversion(direction: Direction, { user, wire }: TypePair, { value, member }: HeldValue): Code | undefined {
  if (wire.kind === "jsonText") return user.kind === "json" ? writeJsonText(direction, user.shape, { value, member }) : undefined;
  const structures = pairStructures({ user, wire });
  if (structures !== undefined)
    return code`${importValue(outputModules.httpsConversions, nameConversion(direction, structures))}(${value})`;
  if (user.kind === "list" && wire.kind === "list") {
    const item = writeConversion(direction, { user: user.items, wire: wire.items }, { value: "item", member });
    return item && code`${value}.map((item) => ${item})`;
  }
  if (user.kind === "map" && wire.kind === "map") {
    const entry = writeConversion(direction, { user: user.values, wire: wire.values }, { value: "entry", member });
    return entry && code`${mapValues}(${value}, (entry) => ${entry})`;
  }
  return undefined;
}

/** `decodeHttpsJobExecution` */
export function nameConversion(direction: Direction, { wire }: StructurePair): string {
  return `${direction}${wire.name}`;
}

/** The structures that look different on HTTPS inside a type, not looking into them. */
export function listStructurePairs({ user, wire }: TypePair): readonly StructurePair[] {
  const structures = pairStructures({ user, wire });
  if (structures !== undefined) return [structures];
  if (user.kind === "list" && wire.kind === "list") return listStructurePairs({ user: user.items, wire: wire.items });
  if (user.kind === "map" && wire.kind === "map") return listStructurePairs({ user: user.values, wire: wire.values });
  return [];
}

function pairStructures({ user, wire }: TypePair): StructurePair | undefined {
  if (!isNamedStructure(user) || !isNamedStructure(wire) || user.name === wire.name) return undefined;
  return { user, wire };
}

function isNamedStructure(type: Type): type is NamedStructure {
  return type.kind === "structure" && type.name !== undefined;
}

function writeJsonText(direction: Direction, shape: "value" | "object", { value, member }: HeldValue): Code {
  if (direction === "encode") return code`JSON.stringify(${value})`;
  const parse = importValue(locateRuntime("https/json-text"), shape === "object" ? "parseJsonObject" : "parseJsonValue");
  return code`${parse}(${quote(member)}, ${value})`;
}
