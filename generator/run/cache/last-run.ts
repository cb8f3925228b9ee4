import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { NamedModel } from "../read-models.js";
import { temporaryFolders } from "../../write/commit/staging.js";
import { hash } from "../../write/hash.js";
import type { LayoutRecord } from "../../write/layout/layout-memory.js";
import type { Output } from "../../write/write-output.js";
import type { Cache } from "./cache.js";
import { fingerprintGenerator } from "./generator-fingerprint.js";
import { readLayouts, writeLayouts } from "./layout-cache.js";
import { createRunRecord, hashFolders, hashInput, isRunRecord, type RunRecord } from "./run-record.js";

/** The last run with the same models and the same output folder, as far as the cache knows of it. */
export interface LastRun {
  /** Its record, if nothing that it depended on and nothing that it left has changed since. */
  recall(): RunRecord | undefined;
  /** What it has laid out, if the same build of the generator did it. */
  readLayouts(): LayoutRecord;
  /** Puts another run in its place. */
  replace(outputs: readonly Output[], layouts: LayoutRecord): void;
}

export interface LastRunOptions {
  readonly cache: Cache;
  /** The folder of all outputs, absolute. */
  readonly out: string;
  readonly cwd: string;
  readonly models: readonly NamedModel[];
}

/** Looks for the last run of one set of models into one output folder. */
export function openLastRun({ cache, out, cwd, models }: LastRunOptions): LastRun {
  const key = hash([out, ...models.map(({ path }) => resolve(cwd, path))].join("\n")).slice(0, 16);
  const name = `${key}-run.json`;
  const layoutsName = `${key}-layouts.json`;
  const generator = fingerprintGenerator();
  const input = hashInput(models, generator);

  return {
    recall() {
      const record = cache.read(name);
      return isRunRecord(record) && record.input === input && isOutputUnchanged(out, record) ? record : undefined;
    },
    readLayouts: () => readLayouts(cache, layoutsName, generator),
    replace: (outputs, layouts) => {
      cache.write(name, createRunRecord(input, outputs));
      writeLayouts(cache, layoutsName, { generator, layouts });
    },
  };
}

/** Whether the output on disk is what the recorded run left, to the byte, and no run was cut short since. */
function isOutputUnchanged(out: string, { output, folders }: RunRecord): boolean {
  if (temporaryFolders.some((folder) => existsSync(join(out, folder)))) return false;
  try {
    return hashFolders(out, folders) === output;
  } catch {
    return false;
  }
}
