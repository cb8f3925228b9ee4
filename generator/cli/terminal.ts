import { hasCode } from "../write/error-code.js";

/** What a command knows of its surroundings; tests bring their own. */
export interface Terminal {
  readonly cwd: string;
  /** Writes to standard output: what was asked for. */
  readonly print: (text: string) => void;
  /** Writes to standard error: diagnostics, and what was not asked for. */
  readonly printError: (text: string) => void;
  readonly hasColor: boolean;
  readonly hasErrorColor: boolean;
  /** Takes over Ctrl-C and polite requests to end, which otherwise just end the process. */
  readonly listenForEnd: () => AbortSignal;
}

/** The terminal, or whatever else is at the ends of this process. */
export function createProcessTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) stream.on("error", endOnClosedPipe);
  return {
    cwd: process.cwd(),
    print: (text) => stdout.write(text),
    printError: (text) => stderr.write(text),
    hasColor: decideColor(env, stdout.isTTY),
    hasErrorColor: decideColor(env, stderr.isTTY),
    listenForEnd,
  };
}

/** Colour is for terminals, unless the environment says otherwise: see no-color.org and force-color.org. */
export function decideColor(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: terminal } = env;
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  if (no !== undefined && no !== "") return false;
  return isTerminal && terminal !== "dumb";
}

/** The reader has closed the pipe, as `head` does when it has seen enough. */
function endOnClosedPipe(error: Error): void {
  if (hasCode(error, "EPIPE")) process.exit();
  throw error;
}

function listenForEnd(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}
