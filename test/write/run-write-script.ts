import { spawn } from "node:child_process";
import { once } from "node:events";
import type { WriteScript } from "./write-script.js";

/** Runs a built `write-script.ts` as a process of its own; resolves with what ended it: an exit code or a signal. */
export async function runWriteScript(file: string, script: WriteScript): Promise<number | NodeJS.Signals> {
  const child = spawn(process.execPath, [file, JSON.stringify(script)], { stdio: ["ignore", "ignore", "inherit"] });
  const [code, signal] = (await once(child, "exit")) as [number, null] | [null, NodeJS.Signals];
  return signal ?? code;
}
