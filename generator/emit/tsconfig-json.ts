import type { Api } from "../api/api.js";
import { speaksHttps } from "./client/https/endpoints.js";
import type { EmittedFile } from "./emitted-file.js";
import { writeJson } from "./text/write-json.js";

/** Emits `tsconfig.json`, with which the package is checked and its types are built, with maps that lead back to `src/`. */
export function emitTsconfigJson(api: Api): readonly EmittedFile[] {
  const config = {
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2022"],
      types: speaksHttps(api) ? ["node"] : [],
      module: "nodenext",
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noImplicitOverride: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
      isolatedDeclarations: true,
      declaration: true,
      declarationMap: true,
      emitDeclarationOnly: true,
      rootDir: "src",
      outDir: "dist",
    },
    include: ["src"],
  };
  return [{ path: "tsconfig.json", text: writeJson(config), layout: "as-is", onlyBuilds: true }];
}
