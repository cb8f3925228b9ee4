import { StructureKind, VariableDeclarationKind } from "../typescript/ts-morph.js";
import type { FunctionDeclarationStructure, StatementStructures, VariableStatementStructure } from "ts-morph";
import { formatDoc } from "../text/doc-comment.js";
import type { Documentation } from "../text/doc-comment.js";
import { quote } from "../text/quote.js";
import { importType, importValue } from "../typescript/reference.js";
import type { Reference } from "../typescript/reference.js";
import type { Code } from "./code.js";

/** What a file declares, and what it takes from others for that. */
export interface Definition {
  readonly statements: readonly StatementStructures[];
  readonly references: readonly Reference[];
}

export function joinDefinitions(definitions: readonly Definition[]): Definition {
  return {
    statements: definitions.flatMap(({ statements }) => statements),
    references: definitions.flatMap(({ references }) => references),
  };
}

/** A doc comment for ts-morph; none where there is nothing to say. */
export function printDocs(doc: Documentation | undefined): string[] {
  return doc === undefined ? [] : [formatDoc(doc)].filter((text) => text !== "");
}

interface Constant {
  readonly name: string;
  readonly type?: string;
  readonly value: string;
  readonly doc?: Documentation | undefined;
}

/** Declares a constant; one that is documented is exported. */
export function declareConstant({ name, type, value, doc }: Constant): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    leadingTrivia: "\n",
    declarationKind: VariableDeclarationKind.Const,
    isExported: doc !== undefined,
    docs: printDocs(doc),
    declarations: [{ name, ...(type !== undefined && { type }), initializer: value }],
  };
}

interface Predicate {
  readonly name: string;
  /** The type that the value turns out to have; a plain answer where it has no name. */
  readonly type?: string;
  readonly body: string;
  readonly doc?: Documentation | undefined;
}

/** Declares the function that answers whether a value is of a type; one that is documented is exported. */
export function declareCheck({ name, type, body, doc }: Predicate): FunctionDeclarationStructure {
  return declareFunction({ name, returnType: type === undefined ? "boolean" : `value is ${type}`, body, doc });
}

/** Declares the function that finds what is wrong with a value. */
export function declareInspection({ name, body, doc }: Omit<Predicate, "type">): FunctionDeclarationStructure {
  return declareFunction({ name, returnType: "Findings", body, doc });
}

function declareFunction({
  name,
  returnType,
  body,
  doc,
}: Omit<Predicate, "type"> & { readonly returnType: string }): FunctionDeclarationStructure {
  return {
    kind: StructureKind.Function,
    isExported: doc !== undefined,
    docs: printDocs(doc),
    name,
    parameters: [{ name: "value", type: "unknown" }],
    returnType,
    statements: body,
  };
}

interface CheckedType {
  readonly name: string;
  readonly check: string;
  readonly inspection: string;
  readonly expected: string;
  /** Whether values of the type may hold others of the same type. */
  readonly recursive: boolean;
}

/** Declares the validator of a type, which has the type's name. */
export function defineValidator({ name, check, inspection, expected, recursive }: CheckedType): Definition {
  const create = recursive ? "createRecursiveValidator" : "createValidator";
  return {
    references: [
      importType("src/runtime/values/validator", "Validator"),
      importValue(recursive ? "src/runtime/values/recursive-validator" : "src/runtime/values/validator", create),
    ],
    statements: [
      declareConstant({
        name,
        type: `Validator<${name}>`,
        value: `/* @__PURE__ */ ${create}(${quote(name)}, ${check}, ${inspection})`,
        doc: { paragraphs: [`Validates \`${name}\`${expected === "an object" ? "" : `: ${expected}`}.`] },
      }),
    ],
  };
}

/** The two functions of a check, with the documentation that every exported one has. */
export function defineFunctions(
  { name, check, inspection }: Omit<CheckedType, "expected" | "recursive">,
  bodies: FunctionBodies,
): Definition {
  return {
    references: [
      importType("src/runtime/values/inspection-result", "Findings"),
      ...bodies.check.references,
      ...bodies.inspection.references,
    ],
    statements: [
      declareCheck({
        name: check,
        type: name,
        body: bodies.check.text,
        doc: { paragraphs: [`Checks whether a value is of type \`${name}\`.`] },
      }),
      declareInspection({
        name: inspection,
        body: bodies.inspection.text,
        doc: { paragraphs: [`Lists everything that is wrong with a value as \`${name}\`.`] },
      }),
    ],
  };
}

export interface FunctionBodies {
  readonly check: Code;
  readonly inspection: Code;
}
