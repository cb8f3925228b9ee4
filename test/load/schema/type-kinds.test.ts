import { expect, test } from "vitest";
import { listTypeKinds } from "../../../generator/language/type-kind.js";
import { loadMarkedModel } from "../load-marked-model.js";

test.each(listTypeKinds())("the schema lets a model declare a type of kind %s", async (kind) => {
  const { diagnostics } = await loadMarkedModel(`types:\n  Sample: { type: ${kind}, description: A sample. }\n`);
  expect(diagnostics.map(({ code }) => code)).not.toContain("unknown-word");
});
