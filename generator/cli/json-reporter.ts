import type { Reporter } from "./reporter.js";
import { countCompared } from "./print-outputs.js";
import type { Terminal } from "./terminal.js";

/** Writes one JSON document on one line of standard output for every run, whatever came of it. */
export function createJsonReporter({ print }: Terminal): Reporter {
  const printDocument = (document: object): void => print(`${JSON.stringify(document)}\n`);

  return {
    async reportGenerated({ ok, diagnostics, outputs, timings }, flags) {
      printDocument({
        ok,
        diagnostics,
        outputs: flags.check === true ? outputs.map((output) => ({ ...output, compared: countCompared(output) })) : outputs,
        ...(flags.timings === true ? { timings } : {}),
      });
    },
    async reportValidated({ ok, diagnostics }) {
      printDocument({ ok, diagnostics });
    },
    reportFailure({ message }) {
      printDocument({ ok: false, diagnostics: [], error: message });
    },
  };
}
