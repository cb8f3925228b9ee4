import { execFile } from "node:child_process";

/** What a program left behind. */
export interface ProgramResult {
  /** 0 when the program succeeded. */
  readonly exitCode: number;
  /** What it wrote to its standard output. */
  readonly output: string;
  /** What it wrote to its standard error. */
  readonly errors: string;
}

/** A test reads plain text, even where its runner forces colours on all that it starts, and nobody is told that it ran. */
const quietly = { FORCE_COLOR: "0", DO_NOT_TRACK: "1" };

/** Runs a program and waits for its end, whatever its exit code. */
export function runProgram(program: string, args: readonly string[], cwd: string): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...quietly };
    execFile(program, args, { cwd, env, maxBuffer: 64 * 1024 * 1024 }, (error, output, errors) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code ?? 1), output, errors });
    });
  });
}
