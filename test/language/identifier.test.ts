import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { isIdentifier, isReservedWord } from "../../generator/language/identifier.js";

/** Whether TypeScript reads the whole of a text as one name or keyword. */
function isScannedAsOne(text: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, text);
  const kind = scanner.scan();
  return (kind === ts.SyntaxKind.Identifier || isKeyword(kind)) && scanner.getTokenEnd() === text.length;
}

function isKeyword(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstKeyword && kind <= ts.SyntaxKind.LastKeyword;
}

/** What TypeScript says where a module, which is always strict, declares a variable of this name. */
function listErrors(name: string): readonly ts.Diagnostic[] {
  const source = ts.createSourceFile("module.ts", `export {};\nconst ${name} = 0;\n`, ts.ScriptTarget.ES2022);
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (path) => (path === "module.ts" ? source : undefined),
  };
  const program = ts.createProgram({ rootNames: ["module.ts"], options: { noLib: true, target: ts.ScriptTarget.ES2022 }, host });
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
}

const keywords = Object.values(ts.SyntaxKind)
  .filter((kind) => typeof kind === "number")
  .filter(isKeyword)
  .map((kind) => ts.tokenToString(kind) ?? "");

describe("an identifier", () => {
  it("is, in ASCII, what TypeScript takes for one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
        expect(isIdentifier(text)).toBe(isScannedAsOne(text));
      }),
    );
  });

  it.each(keywords)("may be a keyword: %s", (keyword) => {
    expect(isIdentifier(keyword)).toBe(true);
    expect(isScannedAsOne(keyword)).toBe(true);
  });

  it.each(["größe", "имя", "名前", "ªº", "a\u200d", "\u1c89", "\u{1f680}", "\\u0061", "e\u0301"])(
    "has no other characters, letters or not: %j",
    (text) => {
      expect(isIdentifier(text)).toBe(false);
    },
  );

  it("is nothing that TypeScript would read otherwise, whatever the characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(isScannedAsOne(text) || !isIdentifier(text)).toBe(true);
      }),
    );
  });
});

describe("a reserved word", () => {
  it.each(keywords.filter((keyword) => keyword !== "undefined"))(
    "is a keyword that no variable of a module may be called, and no other one: %s",
    (keyword) => {
      expect(isReservedWord(keyword)).toBe(listErrors(keyword).length > 0);
    },
  );

  it.each(["arguments", "eval"])("is also %s, which strict code may not declare", (name) => {
    expect(isReservedWord(name)).toBe(true);
    expect(listErrors(name)).not.toEqual([]);
  });

  it("is also undefined, which means something everywhere, although modules may declare it", () => {
    expect(isReservedWord("undefined")).toBe(true);
  });

  it.each(["jobId", "constructor", "toString", "NaN", "Infinity", "JSON"])("is not %s", (name) => {
    expect(isReservedWord(name)).toBe(false);
    expect(listErrors(name)).toEqual([]);
  });
});
