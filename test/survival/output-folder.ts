import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { generate } from "../../generator/index.js";
import type { GenerateOptions, GenerateResult } from "../../generator/index.js";
import { compile, compilers } from "../matrix/compiler.js";
import { listPackageSources } from "../matrix/package-sources.js";

/** A folder on disk into which models are generated, so that a compiler can look at their packages. */
export interface OutputFolder {
  readonly path: string;
  /** Generates the models, each given as text, into folders of their names. */
  readonly generate: (models: Readonly<Record<string, string>>, options?: Pick<GenerateOptions, "check">) => Promise<GenerateResult>;
  /** What the fastest of the compilers has to say of one model's package, or of all: an empty text when it is content. */
  readonly compile: (name?: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

const [fastest] = compilers.slice(-1);

/** Makes an output folder of its own for a test. */
export async function createOutputFolder(): Promise<OutputFolder> {
  const path = await mkdtemp(join(tmpdir(), "survival-"));
  return {
    path,
    generate: (models, options) => {
      const sources = Object.entries(models).map(([name, text]) => ({ path: `${name}.yaml`, text }));
      return generate({ models: sources, out: join(path, "generated"), cwd: path, ...options });
    },
    compile: async (name) => {
      const { all } = await listPackageSources([join(path, "generated")]);
      const files = name === undefined ? all : all.filter((file) => file.startsWith(join(path, "generated", name, sep)));
      if (fastest === undefined || files.length === 0) throw new Error("There is nothing to compile.");
      return compile({ tsc: fastest.tsc, resolution: "nodenext", files, types: ["node"] });
    },
    remove: () => rm(path, { recursive: true }),
  };
}
