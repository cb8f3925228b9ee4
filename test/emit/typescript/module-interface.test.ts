import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { resolveApi } from "../../../generator/api/resolve-api.js";
import { emit } from "../../../generator/emit/emit.js";
import type { ModuleInterface } from "../../../generator/emit/emitted-file.js";
import { writeExports } from "../../../generator/emit/package/write-exports.js";
import { code } from "../../../generator/emit/typescript/code.js";
import type { Piece } from "../../../generator/emit/typescript/code.js";
import { exportType, exportValue } from "../../../generator/emit/typescript/exported-name.js";
import { printModule } from "../../../generator/emit/typescript/print-source-file.js";
import { importType, importValue } from "../../../generator/emit/typescript/reference.js";
import { readAssets } from "../../../generator/run/assets/read-assets.js";
import { resolveSections } from "../../api/resolve-model.js";
import { normalizeModelFile } from "../../language/normalize-model.js";
import { readModule } from "./read-module.js";

const api = resolveSections("");
const path = "src/types/lamp.ts";

function describePrinted(...declarations: readonly Piece[]): ModuleInterface | undefined {
  return printModule(api, { path, declarations }).module;
}

test("a file tells the modules that its code refers to and what it takes from them, each once", () => {
  const list = importValue("src/runtime/values/list", "isList");
  const json = importType("src/runtime/values/json", "JsonValue");
  const cable = importType("src/types/cable", "Cable");
  expect(describePrinted(code`${list}(${list}) as ${json} | ${cable};`)?.imports).toEqual([
    { module: "src/runtime/values/json", names: ["JsonValue"] },
    { module: "src/runtime/values/list", names: ["isList"] },
    { module: "src/types/cable", names: ["Cable"] },
  ]);
});

test("a module that is only exported from counts as imported", () => {
  const list = { module: "src/runtime/values/list", values: ["isList"] };
  const json = { module: "src/runtime/values/json", types: ["Json"] };
  const module = describePrinted(writeExports(path, [list, json]));
  expect(module?.imports).toEqual([
    { module: "src/runtime/values/list", names: ["isList"] },
    { module: "src/runtime/values/json", names: ["Json"] },
  ]);
  expect(module?.exports).toEqual([
    { name: "isList", kind: "value" },
    { name: "Json", kind: "type" },
  ]);
});

test("what a file exports is a value or a type", () => {
  const module = describePrinted(
    code`export const ${exportValue("rooms")} = [];`,
    code`export function ${exportValue("light")}() {}`,
    code`export class ${exportValue("Lamp")} {}`,
    code`export interface ${exportType("Room")} {}`,
    code`export type ${exportType("Power")} = string;`,
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
  const validator = importType("src/runtime/values/validator", "Validator");
  const constant = code`export const ${exportValue("Lamp", validator)}: ${validator}<Lamp> = create();`;
  expect(describePrinted(code`export type ${exportType("Lamp")} = string;`, constant)?.exports).toEqual([
    { name: "Lamp", kind: "type" },
    { name: "Lamp", kind: "value", declaredType: "Validator" },
  ]);
});

const fixtures = readdirSync("test/fixtures/models").map((name) => `test/fixtures/models/${name}`);

describe.each(["model/aws-iot-jobs.yaml", ...fixtures])("the modules of %s", (model) => {
  const files = [...emit(resolveApi(normalizeModelFile(model), { slug: "model", command: "npx topicsmith generate" }), readAssets())];
  const modules = files.flatMap(({ path: file, text, module }) => (module === undefined ? [] : [{ file, text, module }]));

  test("import and export what their syntax trees say", { timeout: 60_000 }, () => {
    const read = modules.map(({ file, text }) => ({ file, ...arrange(readModule(file, text)) }));
    expect(modules.map(({ file, module }) => ({ file, ...arrange(module) }))).toEqual(read);
  });
});

/** Sorts what is in no order that anyone relies on, and leaves out every declared type that nobody asks for. */
function arrange({ imports, exports }: ModuleInterface): ModuleInterface {
  const sorted = imports.map(({ module, names }) => ({ module, names: [...names].sort() }));
  return {
    imports: sorted.sort((a, b) => (a.module < b.module ? -1 : 1)),
    exports: exports.map(({ name, kind, declaredType }) => ({ name, kind, ...(declaredType === "Validator" && { declaredType }) })),
  };
}
