import type { Api } from "../../../api/api.js";
import type { Operation } from "../../../api/operation.js";
import type { Field } from "../../../api/type.js";
import { locateOperation, locateType } from "../../../language/output-modules.js";

import { writeStructureConversion } from "./convert-structure.js";
import { listStructurePairs } from "./convert-type.js";
import type { Direction, StructurePair } from "./convert-type.js";

/** A function that the client needs. */
export interface Conversion {
  readonly direction: Direction;
  readonly structures: StructurePair;
  /** The modules in which the two types live. */
  readonly modules: { readonly user: string; readonly wire: string };
}

/** Every structure that the API's requests and replies have in another form on HTTPS than users see, each once for a direction. */
export function listConversions(api: Api): readonly Conversion[] {
  const found = new Map<string, Conversion>();
  for (const operation of api.operations) {
    for (const conversion of listOwnConversions(operation)) collect(found, conversion);
  }
  return [...found.values()];
}

function collect(found: Map<string, Conversion>, conversion: Conversion): void {
  const { direction, structures } = conversion;
  const key = `${direction} ${structures.wire.name}`;
  if (found.has(key)) return;
  found.set(key, conversion);
  for (const inner of listInner(direction, structures.user.fields, structures.wire.fields)) collect(found, inner);
}

// A request is converted where its body is written, so that only its members need functions.
function listOwnConversions({ name, request, response, https }: Operation): readonly Conversion[] {
  const asked = https?.requestBody;
  const answered = https?.responseBody;
  const module = locateOperation(name);
  const encoded = asked?.kind === "structure" ? listInner("encode", request.fields, asked.type.fields) : [];
  if (answered?.kind !== "structure") return encoded;
  const structures = { user: response, wire: answered.type };
  if (writeStructureConversion("decode", { user: response.fields, wire: answered.type.fields }, "rest") === undefined) return encoded;
  return [...encoded, { direction: "decode", structures, modules: { user: module, wire: module } }];
}

function listInner(direction: Direction, user: readonly Field[], wire: readonly Field[]): readonly Conversion[] {
  const structures = wire.flatMap(({ name, type }) => {
    const own = user.find((field) => field.name === name);
    return own === undefined ? [] : listStructurePairs({ user: own.type, wire: type });
  });
  return structures.map((pair) => ({
    direction,
    structures: pair,
    modules: { user: locateType(pair.user.name), wire: locateType(pair.wire.name) },
  }));
}
