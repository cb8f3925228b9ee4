import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, parse, resolve } from "node:path";
import { runProgram } from "../process/run-program.js";

/** The compilers that users of a generated package have. They are started by path, because all of them call themselves `tsc`. */
export const compilers = [
  { version: "5.9", tsc: resolve("node_modules/typescript-5.9/bin/tsc") },
  { version: "6.0", tsc: resolve("node_modules/typescript/bin/tsc") },
  { version: "7.0", tsc: resolve("node_modules/typescript-7/bin/tsc") },
] as const;

/** How a user's project finds modules: Node's own way, or the way of bundlers. */
export const resolutions = ["nodenext", "bundler"] as const;

const moduleOptions = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
} as const;

/** The strictest settings that a user may have, and the language's own library without the DOM. */
const strictest = {
  target: "ES2022",
  lib: ["ES2022"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noFallthroughCasesInSwitch: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  noUncheckedIndexedAccess: true,
  noUncheckedSideEffectImports: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  declaration: true,
  erasableSyntaxOnly: true,
  isolatedDeclarations: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
};

interface Compilation {
  /** Path of the compiler's program. */
  readonly tsc: string;
  readonly resolution: (typeof resolutions)[number];
  /** Absolute paths. */
  readonly files: readonly string[];
  /** The ambient types that the user has installed: `node`. */
  readonly types: readonly string[];
}

/** Compiles the files under the strictest settings and returns what the compiler had to say: an empty text when it was content. */
export async function compile({ tsc, resolution, files, types }: Compilation): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "compile-"));
  try {
    const location = { rootDir: parse(folder).root, outDir: join(folder, "out"), typeRoots: [resolve("node_modules/@types")] };
    const compilerOptions = { ...strictest, ...moduleOptions[resolution], ...location, types };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    const { exitCode, output, errors } = await runProgram(process.execPath, [tsc, "-p", folder, "--pretty", "false"], process.cwd());
    return exitCode === 0 ? "" : `${output}${errors}exit code ${exitCode}`;
  } finally {
    await rm(folder, { recursive: true });
  }
}
