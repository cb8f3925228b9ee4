import { describe, expect, it } from "vitest";
import type { EmittedFile } from "../../generator/emit/emitted-file.js";
import { emitMainEntry } from "../../generator/emit/main-entry.js";
import { createApi } from "./small-api.js";
import { readModule } from "./typescript/read-module.js";

function printEntry(path: string, text: string): string {
  const file: EmittedFile = { path, text, layout: "typescript", module: readModule(path, text) };
  return emitMainEntry(createApi(), { files: [file] })[0]?.text.replace(/\s+/g, " ") ?? "";
}

describe("the main entry point", () => {
  it("names every value and type of a module", () => {
    const text = printEntry("src/types/lamp.ts", "export function isLamp() {}\nexport interface Lamp {}\nexport const lampValues = [];\n");
    expect(text).toContain(`export { isLamp, lampValues, type Lamp } from "./types/lamp.js";`);
  });

  it("names a type and its validator once", () => {
    const text = printEntry("src/types/lamp.ts", "export type Lamp = string;\nexport const Lamp: Validator<Lamp> = x;\n");
    expect(text).toContain(`export { Lamp } from "./types/lamp.js";`);
    expect(text).not.toContain("type Lamp");
  });

  it("leaves it to the validator to say whether a value is valid", () => {
    const text = printEntry("src/types/lamp.ts", "export const Lamp: Validator<Lamp> = x;\nexport function isLamp() {}\n");
    expect(text).toContain(`export { Lamp } from "./types/lamp.js";`);
  });

  it("keeps the functions by which validators call one another to itself", () => {
    expect(printEntry("src/types/lamp.ts", "export type Lamp = string;\nexport function inspectLamp() {}\n")).not.toContain("inspectLamp");
  });

  it("leaves other entry points alone", () => {
    expect(printEntry("src/json-schema.ts", "export const a = 1;\n")).not.toContain("json-schema");
  });

  it("has the errors that any API can meet", () => {
    const [entry] = emitMainEntry(createApi(), { files: [] });
    for (const name of ["ValidationError", "TimeoutError", "AbortError", "ConnectionError", "ProtocolError"]) {
      expect(entry?.text).toMatch(new RegExp(`export \\{ ${name}\\b`));
    }
  });
});
