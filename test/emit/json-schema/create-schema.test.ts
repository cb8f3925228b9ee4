import { expect, test } from "vitest";
import type { Field } from "../../../generator/api/type.js";
import { createSchema } from "../../../generator/emit/json-schema/create-schema.js";
import { createEnum, createField, createInteger, createString, createStructure } from "../small-api.js";
import { compileSchema } from "./compile.js";

test("a schema holds every type that it is made of, each once", () => {
  const id = createString({ name: "Id" });
  const part = createStructure("Part", [createField("id", id)]);
  const whole = createStructure("Whole", [createField("id", id), createField("parts", { kind: "list", items: part, minSize: 0 })]);
  expect(Object.keys(createSchema(whole).$defs ?? {})).toEqual(["Id", "Part"]);
});

test("a type that contains itself refers to itself", () => {
  const fields: Field[] = [];
  const tree = createStructure("Tree", fields);
  fields.push(createField("branches", { kind: "list", items: tree, minSize: 0 }));
  const validate = compileSchema(tree);
  expect(validate({ branches: [{ branches: [] }] })).toBe(true);
  expect(validate({ branches: [{ branches: [1] }] })).toBe(false);
});

test("two types that contain each other refer to each other", () => {
  const fields: Field[] = [];
  const chicken = createStructure("Chicken", fields);
  const egg = createStructure("Egg", [createField("from", chicken)]);
  fields.push(createField("from", egg));
  expect(compileSchema(egg)({ from: { from: { from: 1 } } })).toBe(false);
});

test("a reader finds the title, what each value of an enum means, and the unit of a number", () => {
  const words = { values: [{ value: "ON", description: "It shines.", facts: {}, transitions: [] }] };
  const status = createEnum([], { name: "Status", description: "A state.", ...words });
  expect(createSchema(status)).toMatchObject({ title: "Status", description: "A state.\n\n- `ON`: It shines." });
  const time = createInteger({ name: "Time", description: "A moment.", unit: "epoch seconds" });
  expect(createSchema(time)).toMatchObject({ title: "Time", description: "A moment.\n\nUnit: epoch seconds." });
});

test("a note is a comment for maintainers, below the schema's own", () => {
  const id = createString({ name: "Id", note: "Two pages differ." });
  expect(createSchema(id, { comment: "Generated." }).$comment).toBe("Generated.\nTwo pages differ.");
});

test("a field's description and default stand beside the reference to its type", () => {
  const flag = { kind: "boolean", name: "Flag", description: "Any flag." } as const;
  const lamp = createStructure("Lamp", [createField("lit", flag, { description: "Whether it shines.", default: false })]);
  expect(createSchema(lamp).properties).toEqual({ lit: { $ref: "#/$defs/Flag", description: "Whether it shines.", default: false } });
});

test("a member called __proto__ is described like any other", () => {
  const odd = createStructure("Odd", [createField("__proto__", createString({}))]);
  expect(JSON.stringify(createSchema(odd).properties)).toBe('{"__proto__":{"type":"string"}}');
});

test("a number that is legal outside its range has a type, and is no negative `const`", () => {
  const shift = createInteger({ name: "Shift", minimum: 1, maximum: 9, sentinels: [{ value: -7, description: "Back." }] });
  expect(createSchema(shift)).toMatchObject({
    anyOf: [
      { type: "integer", minimum: 1, maximum: 9 },
      { type: "integer", enum: [-7], description: "Back." },
    ],
  });
});
