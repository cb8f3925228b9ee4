import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";

const schema: object = JSON.parse(readFileSync(new URL("../../model/model.schema.json", import.meta.url), "utf8")) as object;

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
