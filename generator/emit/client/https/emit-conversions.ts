import { StructureKind } from "../../typescript/ts-morph.js";
import type { FunctionDeclarationStructure } from "ts-morph";
import type { Api } from "../../../api/api.js";
import { outputModules } from "../../../language/output-modules.js";
import type { EmittedFile } from "../../emitted-file.js";
import { formatDoc } from "../../text/doc-comment.js";
import { printSourceFile } from "../../typescript/print-source-file.js";
import { importType } from "../../typescript/reference.js";
import type { Reference } from "../../typescript/reference.js";
import { createCode, wrapCode } from "../../types/code.js";
import type { Code } from "../../types/code.js";
import { writeStructureConversion } from "./convert-structure.js";
import { nameConversion } from "./convert-type.js";
import type { Direction, StructurePair } from "./convert-type.js";
import { writeUnionConversion } from "./convert-union.js";
import { listConversions } from "./list-conversions.js";
import type { Conversion } from "./list-conversions.js";

/** Emits `src/https/conversions.ts`, where there is anything that HTTPS carries in another form than users see. */
export function emitConversions(api: Api): readonly EmittedFile[] {
  const definitions = listConversions(api).map(defineConversion);
  if (definitions.length === 0) return [];
  const references = definitions.flatMap((definition) => definition.references);
  return [
    printSourceFile(api, {
      path: `${outputModules.httpsConversions}.ts`,
      references,
      statements: definitions.map(({ statement }) => statement),
    }),
  ];
}

interface ConversionFunction {
  readonly statement: FunctionDeclarationStructure;
  readonly references: readonly Reference[];
}

function defineConversion({ direction, structures, modules }: Conversion): ConversionFunction {
  const { user, wire } = structures;
  const [from, to] = direction === "decode" ? [wire.name, user.name] : [user.name, wire.name];
  const { pattern, body } = writeBody(direction, structures);
  const summary =
    direction === "decode" ? `Converts \`${wire.name}\` to \`${user.name}\`.` : `Converts \`${user.name}\` to \`${wire.name}\`.`;
  return {
    references: [importType(modules.user, user.name), importType(modules.wire, wire.name), ...body.references],
    statement: {
      kind: StructureKind.Function,
      isExported: true,
      name: nameConversion(direction, structures),
      docs: [formatDoc({ paragraphs: [summary] })],
      parameters: [{ name: pattern, type: from }],
      returnType: to,
      statements: body.text,
    },
  };
}

interface ConversionBody {
  /** The parameter, as a name or taken apart. */
  readonly pattern: string;
  readonly body: Code;
}

function writeBody(direction: Direction, structures: StructurePair): ConversionBody {
  const { user, wire } = structures;
  if (user.union) return { pattern: "value", body: writeUnionConversion(direction, structures) };
  const conversion = writeStructureConversion(direction, { user: user.fields, wire: wire.fields }, "rest");
  if (conversion === undefined) return { pattern: "value", body: createCode("return value;") };
  return { pattern: conversion.pattern, body: wrapCode(conversion.result, (text) => `return ${text};`) };
}
