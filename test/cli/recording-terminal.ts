import type { Terminal } from "../../generator/cli/terminal.js";

/** A terminal that keeps what is printed, and that a test can end as Ctrl-C would. */
export interface RecordingTerminal extends Terminal {
  readonly out: () => string;
  readonly err: () => string;
  /** Waits until something matching is printed to either stream after the last match. */
  readonly waitFor: (pattern: RegExp) => Promise<void>;
  readonly end: () => void;
}

export function createRecordingTerminal(cwd: string, { color = false }: { readonly color?: boolean } = {}): RecordingTerminal {
  const end = new AbortController();
  let [out, err, unread] = ["", "", ""];
  let notify = (): void => undefined;
  const record = (text: string): void => {
    unread += text;
    notify();
  };
  return {
    cwd,
    print: (text) => {
      out += text;
      record(text);
    },
    printError: (text) => {
      err += text;
      record(text);
    },
    hasColor: color,
    hasErrorColor: color,
    listenForEnd: () => end.signal,
    out: () => out,
    err: () => err,
    waitFor: async (pattern) => {
      while (!pattern.test(unread)) await new Promise<void>((resolve) => (notify = resolve));
      unread = "";
    },
    end: () => end.abort(),
  };
}
