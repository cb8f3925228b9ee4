import { execFile } from "node:child_process";
import type { ProgramResult } from "./run-program.js";

/** A program that runs until it is told to stop. */
export interface RunningProgram {
  /** Asks it to end, as an operating system does. */
  readonly stop: () => void;
  readonly finished: Promise<ProgramResult>;
}

/** Starts a program and does not wait for its end. */
export function startProgram(program: string, args: readonly string[], cwd: string): RunningProgram {
  const { promise: finished, resolve } = createSettleable<ProgramResult>();
  const child = execFile(program, args, { cwd }, (_error, output, errors) => resolve({ exitCode: child.exitCode ?? 1, output, errors }));
  return { stop: () => void child.kill("SIGTERM"), finished };
}

function createSettleable<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
