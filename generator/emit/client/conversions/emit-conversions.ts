import type { Api } from "../../../api/api.js";
import { conversionsModules, locateSource } from "../../../language/output-modules.js";
import type { Transport } from "../../../language/transport.js";
import type { EmittedFile } from "../../emitted-file.js";
import { writeDoc } from "../../text/doc-comment.js";
import { code } from "../../typescript/code.js";
import type { Code, Piece } from "../../typescript/code.js";
import { exportValue } from "../../typescript/exported-name.js";
import { printModule } from "../../typescript/print-source-file.js";
import { importType } from "../../typescript/reference.js";
import { writeStructureConversion } from "./convert-structure.js";
import { referToConversion } from "./convert-type.js";
import type { StructurePair, Way } from "./convert-type.js";
import { writeUnionConversion } from "./convert-union.js";
import { listConversions } from "./list-conversions.js";
import type { Conversion } from "./list-conversions.js";

/** Emits `src/https/conversions.ts` or its like, where there is anything that a transport carries in another form than users see. */
export function emitConversions(api: Api, transport: Transport): readonly EmittedFile[] {
  const declarations = listConversions(api, transport).map(defineConversion);
  if (declarations.length === 0) return [];
  return [printModule(api, { path: locateSource(conversionsModules[transport]), declarations })];
}

function defineConversion({ way, structures, modules }: Conversion): Code {
  const user = importType(modules.user, structures.user.name);
  const wire = importType(modules.wire, structures.wire.name);
  const [from, to] = way.direction === "decode" ? [wire, user] : [user, wire];
  const { pattern, body } = writeBody(way, structures);
  return code`
    ${writeDoc(`Converts \`${from.name}\` to \`${to.name}\`.`)}
    export function ${exportValue(referToConversion(way, structures).name)}(${pattern}: ${from}): ${to} {
      ${body}
    }
  `;
}

interface ConversionBody {
  /** The parameter, as a name or taken apart. */
  readonly pattern: string;
  readonly body: Piece;
}

function writeBody(way: Way, structures: StructurePair): ConversionBody {
  const { user, wire } = structures;
  if (user.union) return { pattern: "value", body: writeUnionConversion(way, structures) };
  const left = way.direction === "encode" ? listMissing(user, wire) : [];
  const conversion = writeStructureConversion(way, { user: user.fields, wire: wire.fields, left }, "rest");
  if (conversion === undefined) return { pattern: "value", body: "return value;" };
  return { pattern: conversion.pattern, body: code`return ${conversion.result};` };
}

/** The members that the transport does not have. */
function listMissing(user: StructurePair["user"], wire: StructurePair["wire"]): readonly string[] {
  return user.fields.map(({ name }) => name).filter((name) => !wire.fields.some((field) => field.name === name));
}
