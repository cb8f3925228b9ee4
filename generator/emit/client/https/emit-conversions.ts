import type { Api } from "../../../api/api.js";
import { locateSource, outputModules } from "../../../language/output-modules.js";
import type { EmittedFile } from "../../emitted-file.js";
import { writeDoc } from "../../text/doc-comment.js";
import { code } from "../../typescript/code.js";
import type { Code, Piece } from "../../typescript/code.js";
import { printModule } from "../../typescript/print-source-file.js";
import { importType } from "../../typescript/reference.js";
import { writeStructureConversion } from "./convert-structure.js";
import { nameConversion } from "./convert-type.js";
import type { Direction, StructurePair } from "./convert-type.js";
import { writeUnionConversion } from "./convert-union.js";
import { listConversions } from "./list-conversions.js";
import type { Conversion } from "./list-conversions.js";

/** Emits `src/https/conversions.ts`, where there is anything that HTTPS carries in another form than users see. */
export function emitConversions(api: Api): readonly EmittedFile[] {
  const declarations = listConversions(api).map(defineConversion);
  if (declarations.length === 0) return [];
  return [printModule(api, { path: locateSource(outputModules.httpsConversions), declarations })];
}

function defineConversion({ direction, structures, modules }: Conversion): Code {
  const user = importType(modules.user, structures.user.name);
  const wire = importType(modules.wire, structures.wire.name);
  const [from, to] = direction === "decode" ? [wire, user] : [user, wire];
  const { pattern, body } = writeBody(direction, structures);
  return code`
    ${writeDoc(`Converts \`${from.name}\` to \`${to.name}\`.`)}
    export function ${nameConversion(direction, structures)}(${pattern}: ${from}): ${to} {
      ${body}
    }
  `;
}

interface ConversionBody {
  /** The parameter, as a name or taken apart. */
  readonly pattern: string;
  readonly body: Piece;
}

function writeBody(direction: Direction, structures: StructurePair): ConversionBody {
  const { user, wire } = structures;
  if (user.union) return { pattern: "value", body: writeUnionConversion(direction, structures) };
  const conversion = writeStructureConversion(direction, { user: user.fields, wire: wire.fields }, "rest");
  if (conversion === undefined) return { pattern: "value", body: "return value;" };
  return { pattern: conversion.pattern, body: code`return ${conversion.result};` };
}
