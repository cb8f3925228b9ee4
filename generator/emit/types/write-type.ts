import type { EnumType, Field, MapType, StringType, StructureType, Type } from "../../api/type.js";
import { quote, quoteMember } from "../text/quote.js";
import { importType } from "../typescript/reference.js";
import { createCode, joinCode, wrapCode } from "./code.js";
import type { Code } from "./code.js";
import { isNamed, referToType } from "./names.js";
import { findNumeralCheck } from "./numeral.js";

/** Writes a type where it is used: its name where it has one. */
export function writeType(type: Type): Code {
  if (!isNamed(type)) return writeShape(type);
  const named = createCode(type.name, referToType(type));
  return type.kind === "enum" && type.open ? openUp(named) : named;
}

/** Writes a field's type. Where the number may also come as text, the type says so. */
export function writeFieldType(field: Field): Code {
  const type = writeType(field.type);
  if (findNumeralCheck(field) === undefined) return type;
  return { text: `${type.text} | Numeral`, references: [...type.references, importType("src/runtime/values/numeral", "Numeral")] };
}

/** Writes what a type is made of. Structures are interfaces, written elsewhere, but for unions. */
export function writeShape(type: Type): Code {
  switch (type.kind) {
    case "string":
      return writeString(type);
    case "integer":
    case "number":
      return createCode("number");
    case "boolean":
      return createCode("boolean");
    case "enum":
      return createCode(type.values.map(({ value }) => quote(value)).join(" | "));
    case "map":
      return writeMap(type);
    case "list":
      return wrapCode(writeType(type.items), (items) => (/[|&]|^readonly /.test(items) ? `readonly (${items})[]` : `readonly ${items}[]`));
    case "structure":
      return writeUnion(type);
    case "json":
      return type.shape === "object"
        ? createCode("JsonObject", importType("src/runtime/values/json", "JsonObject"))
        : createCode("JsonValue", importType("src/runtime/values/json", "JsonValue"));
    case "jsonText":
    case "bytes":
      return createCode("string");
  }
}

/** Exactly one of the members, the others never. */
function writeUnion({ fields }: StructureType): Code {
  const forms = fields.map((field) => {
    const others = fields.filter(({ name }) => name !== field.name).map(({ name }) => `readonly ${quoteMember(name)}?: never`);
    return wrapCode(writeFieldType(field), (type) => `{ ${[`readonly ${quoteMember(field.name)}: ${type}`, ...others].join("; ")} }`);
  });
  return joinCode(forms, " | ");
}

function writeString({ sentinels }: StringType): Code {
  if (sentinels.length === 0) return createCode("string");
  return openUp(createCode(sentinels.map(({ value }) => quote(value)).join(" | ")));
}

function openUp({ text, references }: Code): Code {
  return { text: `Open<${text}>`, references: [...references, importType("src/runtime/values/open", "Open")] };
}

function writeMap({ keys, values }: MapType): Code {
  const key = writeType(keys);
  const value = writeType(values);
  const record = `Record<${key.text}, ${value.text}>`;
  return {
    text: listsItsKeys(keys) ? `Readonly<Partial<${record}>>` : `Readonly<${record}>`,
    references: [...key.references, ...value.references],
  };
}

/** A map whose keys are known words need not have all of them. */
function listsItsKeys(keys: StringType | EnumType): boolean {
  return keys.kind === "enum" || keys.sentinels.length > 0;
}
