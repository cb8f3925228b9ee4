import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { WriteScript } from "./write-script.js";

/** Builds `write-script.ts` into a file that plain Node runs, and returns its path. */
export async function buildWriteScript(): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), "topicsmith-script-")), "write-script.mjs");
  const entry = fileURLToPath(new URL("write-script.ts", import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: "node", format: "esm", logLevel: "error" });
  return outfile;
}

/** Runs it as a process of its own; resolves with what ended it: an exit code or a signal. */
export async function runWriteScript(file: string, script: WriteScript): Promise<number | NodeJS.Signals> {
  const child = spawn(process.execPath, [file, JSON.stringify(script)], { stdio: ["ignore", "ignore", "inherit"] });
  const [code, signal] = (await once(child, "exit")) as [number, null] | [null, NodeJS.Signals];
  return signal ?? code;
}
