import { resolve } from "node:path";
import type { NamedModel } from "../read-models.js";
import { formatOptions } from "../../write/format-options.js";
import type { FormatMemory } from "../../write/format-files.js";
import { hash } from "../../write/hash.js";
import type { Output } from "../../write/write-output.js";
import type { Cache } from "./cache.js";
import { fingerprintGenerator } from "./generator-fingerprint.js";
import { readVersion } from "./read-package.js";
import { hashInput, hashOutput, isOutputUnchanged, isRunRecord, type RunRecord } from "./unchanged-run.js";

/** What runs with the same models and the same output folder tell each other. */
export interface RunMemory {
  /** The record of the last run, if nothing that it depended on and nothing that it left has changed since. */
  recallRun(): RunRecord | undefined;
  recallFormats(): FormatMemory;
  remember(outputs: readonly Output[], formats: FormatMemory): void;
}

export interface RunMemoryOptions {
  readonly cache: Cache;
  /** The folder of all outputs, absolute. */
  readonly out: string;
  readonly cwd: string;
  readonly models: readonly NamedModel[];
}

/** Opens the memory of one set of models and one output folder. */
export function openRunMemory({ cache, out, cwd, models }: RunMemoryOptions): RunMemory {
  const key = hash([out, ...models.map(({ path }) => resolve(cwd, path))].join("\n")).slice(0, 16);
  const input = hashInput(models, fingerprintGenerator());
  const formatter = `prettier@${readVersion("prettier")} ${JSON.stringify(formatOptions)}`;

  return {
    recallRun() {
      const record = cache.read(`${key}-run.json`);
      return isRunRecord(record) && record.input === input && isOutputUnchanged(out, record) ? record : undefined;
    },
    recallFormats() {
      const record = cache.read(`${key}-formats.json`);
      const isUsable = typeof record === "object" && record !== null && "formatter" in record && record.formatter === formatter;
      return isUsable && "formats" in record ? readFormats(record.formats) : new Map();
    },
    remember(outputs, formats) {
      const files = outputs.flatMap(({ folder, files }) => files.map(({ path, text }) => ({ path: `${folder}/${path}`, contents: text })));
      const folders = outputs.map(({ folder, files }) => ({ folder, files: files.map(({ path }) => path) }));
      const record: RunRecord = { input, output: hashOutput(files), folders };
      cache.write(`${key}-run.json`, record);
      cache.write(`${key}-formats.json`, { formatter, formats: [...formats] });
    },
  };
}

function readFormats(formats: unknown): FormatMemory {
  if (!Array.isArray(formats)) return new Map();
  return new Map(formats.filter(isFormatEntry));
}

function isFormatEntry(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "string");
}
