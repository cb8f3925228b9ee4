import type { Api } from "../../api/api.js";
import type { EmittedFile } from "../emitted-file.js";
import { formatDoc } from "../text/doc-comment.js";
import type { Documentation } from "../text/doc-comment.js";
import { writeHeader } from "../text/header.js";
import { joinCode } from "./code.js";
import type { Piece } from "./code.js";
import { describeModule } from "./describe-module.js";
import { collectImports, writeImport } from "./imports.js";

/** A TypeScript file as code. */
export interface Module {
  /** In the package, with its ending: `src/types/thing-name.ts`. */
  readonly path: string;
  /** What the file as a whole is for. */
  readonly doc?: Documentation;
  /** Its declarations, which stand apart from each other. */
  readonly declarations: readonly Piece[];
}

/** Prints one source file, with an import for every name that its code takes from another file. */
export function printModule(api: Api, { path, doc, declarations }: Module): EmittedFile {
  const { text: code, references, exports } = joinCode(declarations, "\n\n");
  const imports = collectImports(path, references);
  const preamble = doc && `/**\n${formatDoc(doc).replace(/^/gm, " * ").replace(/ +$/gm, "")}\n */`;
  const { text } = joinCode([`// ${writeHeader(api)}`, preamble, imports.map(writeImport), code], "\n\n");
  return { path, text: `${text}\n`, layout: "typescript", module: describeModule(imports, exports) };
}
