import type { EnumType, Field, MapType, StringType, StructureType, Type } from "../../api/type.js";
import { locateRuntime } from "../../language/output-modules.js";
import { quote, quoteMember } from "../text/quote.js";
import { code, joinCode } from "../typescript/code.js";
import type { Code, Piece } from "../typescript/code.js";
import { importType } from "../typescript/reference.js";
import { isNamed, referToType } from "./names.js";
import { findNumeralCheck } from "./numeral.js";

const jsonObject = importType(locateRuntime("values/json"), "JsonObject");
const jsonValue = importType(locateRuntime("values/json"), "JsonValue");
const numeral = importType(locateRuntime("values/numeral"), "Numeral");
const open = importType(locateRuntime("values/open"), "Open");

/** Writes a type where it is used: its name where it has one. */
export function writeType(type: Type): Code {
  if (!isNamed(type)) return writeShape(type);
  const name = referToType(type);
  return type.kind === "enum" && type.open ? code`${open}<${name}>` : code`${name}`;
}

/** Writes a field's type. Where the number may also come as text, the type says so. */
export function writeFieldType(field: Field): Code {
  const type = writeType(field.type);
  return findNumeralCheck(field) === undefined ? type : code`${type} | ${numeral}`;
}

/** Writes what a type is made of. Structures are interfaces, written elsewhere, but for unions. */
export function writeShape(type: Type): Code {
  switch (type.kind) {
    case "string":
      return writeString(type);
    case "integer":
    case "number":
      return code`number`;
    case "boolean":
      return code`boolean`;
    case "enum":
      return code`${writeWords(type.values)}`;
    case "map":
      return writeMap(type);
    case "list":
      return writeList(writeType(type.items));
    case "structure":
      return writeUnion(type);
    case "json":
      return type.shape === "object" ? code`${jsonObject}` : code`${jsonValue}`;
    case "jsonText":
    case "bytes":
      return code`string`;
  }
}

/** Exactly one of the members, the others never. */
function writeUnion({ fields }: StructureType): Code {
  const forms = fields.map((field) => {
    const others = fields.filter(({ name }) => name !== field.name).map(({ name }) => `readonly ${quoteMember(name)}?: never`);
    const members: readonly Piece[] = [code`readonly ${quoteMember(field.name)}: ${writeFieldType(field)}`, ...others];
    return code`{ ${joinCode(members, "; ")} }`;
  });
  return joinCode(forms, " | ");
}

function writeString({ sentinels }: StringType): Code {
  return sentinels.length === 0 ? code`string` : code`${open}<${writeWords(sentinels)}>`;
}

function writeWords(words: readonly { readonly value: string }[]): string {
  return words.map(({ value }) => quote(value)).join(" | ");
}

function writeList(item: Code): Code {
  return /[|&]|^readonly /.test(item.text) ? code`readonly (${item})[]` : code`readonly ${item}[]`;
}

function writeMap({ keys, values }: MapType): Code {
  const record = code`Record<${writeType(keys)}, ${writeType(values)}>`;
  return listsItsKeys(keys) ? code`Readonly<Partial<${record}>>` : code`Readonly<${record}>`;
}

/** A map whose keys are known words need not have all of them. */
function listsItsKeys(keys: StringType | EnumType): boolean {
  return keys.kind === "enum" || keys.sentinels.length > 0;
}
