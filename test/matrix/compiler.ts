import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, parse, resolve } from "node:path";
import { runProgram } from "../process/run-program.js";

/** The compilers that build a generated package. They are started by path, because all of them call themselves `tsc`. */
export const compilers = [
  { version: "5.9", tsc: resolve("node_modules/typescript-5.9/bin/tsc") },
  { version: "6.0", tsc: resolve("node_modules/typescript/bin/tsc") },
  { version: "7.0", tsc: resolve("node_modules/typescript-7/bin/tsc") },
] as const;

/** The compilers of those who use a built package: all of the above, and the oldest that its README promises. */
export const users = [{ version: "5.0", tsc: resolve("node_modules/typescript-5.0/bin/tsc") }, ...compilers] as const;

/** How a user's project finds modules: Node's own way, or the way of bundlers. */
export const resolutions = ["nodenext", "bundler"] as const;

const moduleOptions = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
} as const;

/** The strictest settings that every user may have, and the language's own library without the DOM. */
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
  noUnusedLocals: true,
  noUnusedParameters: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
};

/** Settings for sources alone, the newer of which old compilers do not know. */
const strictestForSources = {
  declaration: true,
  erasableSyntaxOnly: true,
  isolatedDeclarations: true,
  noUncheckedSideEffectImports: true,
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

/** Compiles the sources under the strictest settings and returns what the compiler had to say: an empty text when it was content. */
export function compile(compilation: Compilation): Promise<string> {
  return runCompiler(compilation, strictestForSources);
}

/** Checks programs and declarations as a strict user's project does; returns what the compiler had to say: an empty text when it was content. */
export function checkUse(compilation: Compilation): Promise<string> {
  return runCompiler(compilation, { noEmit: true });
}

async function runCompiler({ tsc, resolution, files, types }: Compilation, settings: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "compile-"));
  try {
    const location = { rootDir: parse(folder).root, outDir: join(folder, "out"), typeRoots: [resolve("node_modules/@types")] };
    const compilerOptions = { ...strictest, ...settings, ...moduleOptions[resolution], ...location, types };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    const { exitCode, output, errors } = await runProgram(process.execPath, [tsc, "-p", folder, "--pretty", "false"], process.cwd());
    return exitCode === 0 ? "" : `${output}${errors}exit code ${exitCode}`;
  } finally {
    await rm(folder, { recursive: true });
  }
}
