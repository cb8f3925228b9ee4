import { StructureKind, VariableDeclarationKind } from "../typescript/ts-morph.js";
import type { VariableStatementStructure } from "ts-morph";
import { formatDoc } from "../text/doc-comment.js";
import type { Documentation } from "../text/doc-comment.js";

interface Constant {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly doc: Documentation;
}

/** Declares an exported constant. */
export function declareConstant({ name, type, value, doc }: Constant): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    leadingTrivia: "\n",
    declarationKind: VariableDeclarationKind.Const,
    isExported: true,
    docs: [formatDoc(doc)],
    declarations: [{ name, type, initializer: value }],
  };
}
