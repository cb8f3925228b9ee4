import type { NamedType, StructureType } from "../../api/type.js";
import { nameInspection } from "../../language/output-names.js";
import { writeDoc } from "../text/doc-comment.js";
import { quoteMember } from "../text/quote.js";
import { code } from "../typescript/code.js";
import type { Code, Piece } from "../typescript/code.js";
import { exportType } from "../typescript/exported-name.js";
import { documentField, documentType } from "./document-type.js";
import { declareEnum } from "./enum-definition.js";
import { declareCheck, declareInspection, declareValidator } from "./functions.js";
import type { FunctionBodies } from "./functions.js";
import { declareInlineList, listInlineLists } from "./inline-lists.js";
import { writeListInspection } from "./list-inspection.js";
import { writeMapInspection } from "./map-inspection.js";
import { referToCheck } from "./names.js";
import { writeBooleanBodies, writeJsonBodies, writeNumberBodies, writeOpaqueTextBodies, writeStringBodies } from "./scalar-bodies.js";
import { writeStructureInspection } from "./structure-inspection.js";
import { writeFieldType, writeShape } from "./write-type.js";

/** Who makes values of a structure. What callers pass may have members that are there and `undefined`. */
export type Origin = "caller" | "service";

/** A type and who makes its values. */
export interface OwnedType {
  readonly type: NamedType;
  readonly origin: Origin;
}

/** Declares the types of one file, and the lists without a name that they are made of. */
export function declareTypes(types: readonly OwnedType[]): readonly Piece[] {
  const lists = listInlineLists(types.map(({ type }) => type));
  return [...types.flatMap(declareType), ...lists.flatMap(declareInlineList)];
}

/** Declares a type, its validator, and the functions that other validators call. */
function declareType({ type, origin }: OwnedType): readonly Piece[] {
  if (type.kind === "enum") return declareEnum(type);
  const { constant, check, inspection } = writeBodies(type);
  return [
    type.kind === "structure" && !type.union ? declareInterface(type, origin) : declareAlias(type),
    declareValidator(type),
    constant,
    declareCheck(type, check),
    declareInspection(type, inspection),
  ];
}

function writeBodies(type: Exclude<NamedType, { kind: "enum" }>): FunctionBodies {
  const check = referToCheck(type).name;
  switch (type.kind) {
    case "string":
      return writeStringBodies(type, check);
    case "integer":
    case "number":
      return writeNumberBodies(type, check);
    case "boolean":
      return writeBooleanBodies();
    case "map":
      return checkByInspection(type, writeMapInspection(type));
    case "list":
      return checkByInspection(type, writeListInspection(type));
    case "structure":
      return checkByInspection(type, writeStructureInspection(type));
    case "json":
      return writeJsonBodies(type);
    case "jsonText":
    case "bytes":
      return writeOpaqueTextBodies(type, check);
  }
}

/** What has parts is valid where nothing is wrong with it; to say so in a second way would gain no time. */
function checkByInspection({ name }: NamedType, inspection: Code): FunctionBodies {
  return { check: code`return ${nameInspection(name)}(value) === undefined;`, inspection };
}

function declareAlias(type: NamedType): Code {
  return code`
    ${writeDoc(documentType(type))}
    export type ${exportType(type.name)} = ${writeShape(type)};
  `;
}

function declareInterface(type: StructureType & { readonly name: string }, origin: Origin): Code {
  const members = type.fields.map((field) => {
    const isLoose = !field.required && origin === "caller";
    return code`
      ${writeDoc(documentField(field))}
      readonly ${quoteMember(field.name)}${field.required ? "" : "?"}: ${writeFieldType(field)}${isLoose ? " | undefined" : ""};
    `;
  });
  return code`
    ${writeDoc(documentType(type))}
    export interface ${exportType(type.name)} {
      ${members}
    }
  `;
}
