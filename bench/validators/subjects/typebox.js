import { Type as OldType } from "@sinclair/typebox";
import { TypeCompiler } from "@sinclair/typebox/compiler";
import Type from "typebox";
import { Compile } from "typebox/compile";
import { createTypes } from "./typebox-types.js";

export const typebox = createSubject("typebox 1", createTypes(Type), Compile);
export const oldTypebox = createSubject("typebox 0.34", createTypes(OldType), (type) => TypeCompiler.Compile(type));

function createSubject(name, types, compile) {
  const compiled = Object.entries(types).map(([key, type]) => [key, compile(type)]);
  return {
    name,
    is: Object.fromEntries(compiled.map(([key, check]) => [key, (value) => check.Check(value)])),
    report: Object.fromEntries(compiled.map(([key, check]) => [key, (value) => [...check.Errors(value)].length])),
  };
}
