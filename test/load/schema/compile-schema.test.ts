import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, onTestFinished, test } from "vitest";
import { compileSchema, printCompiledSchema } from "../../../generator/load/schema/compile-schema.js";

const schema: object = JSON.parse(readFileSync(new URL("../../../model/model.schema.json", import.meta.url), "utf8")) as object;

test("the schema of the model language is a valid JSON Schema without dubious keywords", () => {
  // Types differ between branches on purpose, and what a branch requires may be declared outside of it.
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
  expect(() => ajv.compile(schema)).not.toThrow();
});

test("every key of the model language has a description for editors to show", () => {
  const missing: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
    if (!("properties" in node) || typeof node.properties !== "object" || path.includes("/if")) return;
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      const described = typeof property === "object" && property !== null && ("description" in property || "$ref" in property);
      if (!described && !path.includes("/then")) missing.push(`${path}/${name}`);
    }
  };
  visit(schema, "");
  expect(missing).toEqual([]);
});

test("the validator that the build writes finds what the compiled one finds", async () => {
  // Where the functions of ajv that it needs can be found.
  const folder = mkdtempSync(join(fileURLToPath(new URL("../../../node_modules/", import.meta.url)), ".compiled-schema-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "compiled-schema.js");
  writeFileSync(file, printCompiledSchema());
  const { default: written } = (await import(pathToFileURL(file).href)) as { readonly default: ReturnType<typeof compileSchema> };
  const compiled = compileSchema();
  for (const model of [
    {},
    { topicsmith: 2, api: [] },
    { topicsmith: 1, api: {}, types: { a: { type: "strng" }, B: { type: "string", length: "x" } } },
  ]) {
    expect(written(model)).toBe(compiled(model));
    expect(written.errors).toEqual(compiled.errors);
  }
});

test("the errors of tens of thousands of parts are gathered one by one", () => {
  const validate = compileSchema();
  const types = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`Type${index}`, 1]));
  const api = { name: "Test", title: "A test", description: "For tests.", package: "test", version: "1.0.0", license: "MIT" };
  expect(validate({ topicsmith: 1, api, types })).toBe(false);
  expect(new Set(validate.errors?.map(({ instancePath }) => instancePath)).size).toBeGreaterThanOrEqual(20_000);
});
