import type { NamedStructure } from "../../../api/operation.js";
import type { Type } from "../../../api/type.js";
import { conversionsModules, locateRuntime } from "../../../language/output-modules.js";
import type { Transport } from "../../../language/transport.js";
import { code } from "../../typescript/code.js";
import type { Code } from "../../typescript/code.js";
import { importValue } from "../../typescript/reference.js";
import type { Reference } from "../../typescript/reference.js";

/** Which way a value goes: to the wire of a transport, or from it. */
export interface Way {
  readonly direction: "encode" | "decode";
  readonly transport: Transport;
}

/** A type as users see it, and as a transport carries it. */
export interface TypePair {
  readonly user: Type;
  readonly wire: Type;
}

/** A structure that looks different on a transport, and has a function of its own that converts it. */
export interface StructurePair {
  readonly user: NamedStructure;
  readonly wire: NamedStructure;
}

const mapValues = importValue(locateRuntime("values/map-values"), "mapValues");

/** Writes how a value is converted; `undefined` where users and the transport have the same. */
export function writeConversion(way: Way, { user, wire }: TypePair, value: string): Code | undefined {
  if (wire.kind === "jsonText") return user.kind === "json" ? writeJsonText(way, user.shape, value) : undefined;
  const structures = pairStructures({ user, wire });
  if (structures !== undefined) return code`${referToConversion(way, structures)}(${value})`;
  if (user.kind === "list" && wire.kind === "list") {
    const item = writeConversion(way, { user: user.items, wire: wire.items }, "item");
    return item && code`${value}.map((item) => ${item})`;
  }
  if (user.kind === "map" && wire.kind === "map") {
    const entry = writeConversion(way, { user: user.values, wire: wire.values }, "entry");
    return entry && code`${mapValues}(${value}, (entry) => ${entry})`;
  }
  return undefined;
}

/** The function that converts a structure: `decodeHttpsJobExecution`. */
export function referToConversion({ direction, transport }: Way, { wire }: StructurePair): Reference {
  return importValue(conversionsModules[transport], `${direction}${wire.name}`);
}

/** The structures that look different on a transport inside a type, not looking into them. */
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

function writeJsonText({ direction }: Way, shape: "value" | "object", value: string): Code {
  if (direction === "encode") return code`JSON.stringify(${value})`;
  const parse = importValue(locateRuntime("values/json-text"), shape === "object" ? "parseJsonObject" : "parseJsonValue");
  return code`${parse}(${value})`;
}
