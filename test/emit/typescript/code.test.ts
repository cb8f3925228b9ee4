import { describe, expect, it } from "vitest";
import { code, joinCode } from "../../../generator/emit/typescript/code.js";
import { exportType, exportValue } from "../../../generator/emit/typescript/exported-name.js";
import { importType, importValue } from "../../../generator/emit/typescript/reference.js";

const isLamp = importValue("src/types/lamp", "isLamp");
const lamp = importType("src/types/lamp", "Lamp");

describe("code", () => {
  it("prints the names that it refers to, and knows where they come from", () => {
    const { text, references } = code`if (!${isLamp}(value)) throw new Error(${'"no lamp"'});`;
    expect(text).toBe('if (!isLamp(value)) throw new Error("no lamp");');
    expect(references).toEqual([isLamp]);
  });

  it("knows the names that code inside it refers to", () => {
    expect(code`const found: ${lamp} | undefined = ${code`${isLamp}(value) ? value : undefined`};`).toEqual({
      text: "const found: Lamp | undefined = isLamp(value) ? value : undefined;",
      references: [lamp, isLamp],
      exports: [],
    });
  });

  it("prints the names that it exports, in its order", () => {
    const { text, exports } = code`
      export type ${exportType("Lamp")} = string;
      ${code`export const ${exportValue("lamps")} = [];`}
    `;
    expect(text).toBe("export type Lamp = string;\n      export const lamps = [];");
    expect(exports).toEqual([
      { name: "Lamp", kind: "type" },
      { name: "lamps", kind: "value" },
    ]);
  });

  it("writes several pieces under each other", () => {
    expect(code`{${["a();", code`b();`, 7]}}`.text).toBe("{a();\nb();\n7}");
  });

  it.each([undefined, "", []])("leaves no line where a piece that stands on a line of its own prints nothing: %j", (piece) => {
    expect(
      code`
      start();
      ${piece}
      end();
    `.text,
    ).toBe("start();\n      end();");
  });

  it("leaves a line as it is where a piece on it prints nothing", () => {
    expect(code`start(${undefined});\n\nend();`.text).toBe("start();\n\nend();");
  });

  it("joins what there is", () => {
    expect(joinCode([isLamp, undefined, "", "b", []], ", ")).toEqual({ text: "isLamp, b", references: [isLamp], exports: [] });
    expect(joinCode([], ", ").text).toBe("");
  });
});
