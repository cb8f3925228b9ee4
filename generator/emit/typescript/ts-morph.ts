import { createRequire } from "node:module";
import type * as TsMorph from "ts-morph";

// `import` would first search these 13 MB of CommonJS for the names of their exports, which takes half as long as to run them.
const tsMorph = createRequire(import.meta.url)("ts-morph") as typeof TsMorph;

export const { Project, QuoteKind, StructureKind, SyntaxKind, VariableDeclarationKind, ts } = tsMorph;
