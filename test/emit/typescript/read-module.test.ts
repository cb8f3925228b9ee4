import { expect, test } from "vitest";
import type { ModuleInterface } from "../../../generator/emit/emitted-file.js";
import { printModule } from "../../../generator/emit/typescript/print-source-file.js";
import { code } from "../../../generator/emit/typescript/code.js";
import type { Piece } from "../../../generator/emit/typescript/code.js";
import { importType, importValue } from "../../../generator/emit/typescript/reference.js";
import { resolveSections } from "../../api/resolve-model.js";

const api = resolveSections("");

function readPrinted(...declarations: readonly Piece[]): ModuleInterface | undefined {
  return printModule(api, { path: "src/types/lamp.ts", declarations }).module;
}

test("a file tells the modules that its code refers to and what it takes from them, each once", () => {
  const list = importValue("src/runtime/values/list", "isList");
  const json = importType("src/runtime/values/json", "JsonValue");
  const cable = importType("src/types/cable", "Cable");
  expect(readPrinted(code`${list}(${list}) as ${json} | ${cable};`)?.imports).toEqual([
    { module: "src/runtime/values/json", names: ["JsonValue"] },
    { module: "src/runtime/values/list", names: ["isList"] },
    { module: "src/types/cable", names: ["Cable"] },
  ]);
});

test("a module that is only exported from counts as imported", () => {
  const module = readPrinted('export { isList } from "../runtime/values/list.js";', 'export type { Json } from "some-package";');
  expect(module?.imports).toEqual([
    { module: "src/runtime/values/list", names: ["isList"] },
    { module: "some-package", names: ["Json"] },
  ]);
  expect(module?.exports).toEqual([
    { name: "isList", kind: "value" },
    { name: "Json", kind: "type" },
  ]);
});

test("what a file exports is a value or a type", () => {
  const module = readPrinted(
    "export const rooms = [];",
    "export function light() {}",
    "export class Lamp {}",
    "export interface Room {}",
    "export type Power = string;",
  );
  expect(module?.exports).toEqual([
    { name: "rooms", kind: "value" },
    { name: "light", kind: "value" },
    { name: "Lamp", kind: "value" },
    { name: "Room", kind: "type" },
    { name: "Power", kind: "type" },
  ]);
});

test("a constant tells the type that it is declared with, a validator's name belongs to its type too", () => {
  expect(readPrinted("export type Lamp = string;", "export const Lamp: Validator<Lamp> = create();")?.exports).toEqual([
    { name: "Lamp", kind: "type" },
    { name: "Lamp", kind: "value", declaredType: "Validator" },
  ]);
});

test("what a file keeps to itself, or only says in a comment or a text, is no export", () => {
  expect(readPrinted("const rule = 1;", "/*\nexport const no = 1;\n*/", "const text = `\nexport const none = 1;\n`;")?.exports).toEqual([]);
});

test("all that it says can be sent to another thread", () => {
  const module = readPrinted("export const Lamp: Validator<Lamp> = create();");
  expect(structuredClone(module)).toEqual(module);
});
