import { StructureKind } from "../typescript/ts-morph.js";
import type { InterfaceDeclarationStructure, TypeAliasDeclarationStructure } from "ts-morph";
import type { NamedType, StructureType } from "../../api/type.js";
import { quoteMember } from "../text/quote.js";
import { defineFunctions, defineValidator, joinDefinitions, printDocs } from "./definition.js";
import type { Definition, FunctionBodies } from "./definition.js";
import { describeExpected } from "./describe-expected.js";
import { documentField, documentType } from "./document-type.js";
import { defineEnum } from "./enum-definition.js";
import { defineInlineList, listInlineLists } from "./inline-lists.js";
import { isRecursive } from "./is-recursive.js";
import { writeListBodies } from "./list-bodies.js";
import { writeMapBodies } from "./map-bodies.js";
import { nameCheck, nameInspection } from "./names.js";
import { writeBooleanBodies, writeJsonBodies, writeNumberBodies, writeOpaqueTextBodies, writeStringBodies } from "./scalar-bodies.js";
import { writeStructureBodies } from "./structure-bodies.js";
import { writeFieldType, writeShape } from "./write-type.js";

/** Who makes values of a structure. What callers pass may have members that are there and `undefined`. */
export type Origin = "caller" | "service";

/** A type and who makes its values. */
export interface OwnedType {
  readonly type: NamedType;
  readonly origin: Origin;
}

/** Defines the types of one file, and the lists without a name that they are made of. */
export function defineTypes(types: readonly OwnedType[]): Definition {
  const lists = listInlineLists(types.map(({ type }) => type));
  return joinDefinitions([...types.map(defineType), ...lists.map(defineInlineList)]);
}

/** Defines a type, its validator, and the functions that other validators call. */
function defineType({ type, origin }: OwnedType): Definition {
  if (type.kind === "enum") return defineEnum(type);
  const names = { name: type.name, check: nameCheck(type), inspection: nameInspection(type) };
  const { constants, ...bodies } = writeBodies(type, names);
  return joinDefinitions([
    type.kind === "structure" && !type.union ? defineInterface(type, origin) : defineAlias(type),
    defineValidator({ ...names, expected: describeExpected(type), recursive: isRecursive(type) }),
    constants,
    defineFunctions(names, bodies),
  ]);
}

interface Names {
  readonly name: string;
  readonly check: string;
  readonly inspection: string;
}

function writeBodies(type: Exclude<NamedType, { kind: "enum" }>, names: Names): FunctionBodies & { readonly constants: Definition } {
  const constants: Definition = { statements: [], references: [] };
  switch (type.kind) {
    case "string":
      return writeStringBodies(type, names.check);
    case "integer":
    case "number":
      return writeNumberBodies(type, names.check);
    case "boolean":
      return writeBooleanBodies();
    case "map":
      return { constants, ...writeMapBodies(type) };
    case "list":
      return { constants, ...writeListBodies(type) };
    case "structure":
      return { constants, ...writeStructureBodies(type, names) };
    case "json":
      return writeJsonBodies(type);
    case "jsonText":
    case "bytes":
      return writeOpaqueTextBodies(type, names.check);
  }
}

function defineAlias(type: NamedType): Definition {
  const shape = writeShape(type);
  const alias: TypeAliasDeclarationStructure = {
    kind: StructureKind.TypeAlias,
    isExported: true,
    name: type.name,
    type: shape.text,
    docs: printDocs(documentType(type)),
  };
  return { statements: [alias], references: shape.references };
}

function defineInterface(type: StructureType & { readonly name: string }, origin: Origin): Definition {
  const types = type.fields.map((field) => ({ field, code: writeFieldType(field) }));
  const declaration: InterfaceDeclarationStructure = {
    kind: StructureKind.Interface,
    isExported: true,
    name: type.name,
    docs: printDocs(documentType(type)),
    properties: types.map(({ field, code }) => ({
      name: quoteMember(field.name),
      isReadonly: true,
      hasQuestionToken: !field.required,
      type: !field.required && origin === "caller" ? `${code.text} | undefined` : code.text,
      docs: printDocs(documentField(field)),
    })),
  };
  return { statements: [declaration], references: types.flatMap(({ code }) => code.references) };
}
