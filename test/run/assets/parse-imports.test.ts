import { expect, test } from "vitest";
import { parseImports } from "../../../generator/run/assets/parse-imports.js";

test.each([
  ['import { tell } from "./clock.js";', "./clock.js"],
  ['import type { Clock } from "../clock.js";', "../clock.js"],
  ['import {\n  lonely,\n} from "./lonely.js";', "./lonely.js"],
  ['import "./effects.js";', "./effects.js"],
  ['export { tell } from "./clock.js";', "./clock.js"],
  ['export * from "./clock.js";', "./clock.js"],
  ['const signer = await import("./signer.js");', "./signer.js"],
])("a module names others in imports and exports of every form: %j", (text, specifier) => {
  expect(parseImports(text)).toEqual([specifier]);
});

test("a comment or a text imports nothing", () => {
  expect(parseImports('// import "./no.js";\nconst text = `import "./none.js";`;')).toEqual([]);
});
