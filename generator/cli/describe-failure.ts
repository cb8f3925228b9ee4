import { UsageError } from "../run/read-models.js";
import { OutputBusyError } from "../write/commit/output-lock.js";
import { StoragePathError } from "../write/storage.js";
import { exitCodes, type ExitCode } from "./exit-code.js";

/** A failure as a line for people, and what it tells the shell. */
export interface Failure {
  readonly message: string;
  readonly exitCode: ExitCode;
}

/** Turns what was thrown into a line that helps. Where nobody foresaw it, the stack goes along, for it is a bug. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof UsageError) return { message: error.message, exitCode: exitCodes.usage };
  return { message: isForeseen(error) ? error.message : describeBug(error), exitCode: exitCodes.failed };
}

/** Errors of the system have a code: no space left, no permission. */
function isForeseen(error: unknown): error is Error {
  if (error instanceof OutputBusyError || error instanceof StoragePathError) return true;
  return error instanceof Error && "syscall" in error;
}

function describeBug(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
