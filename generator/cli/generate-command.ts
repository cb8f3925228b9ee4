import type { Generate } from "../run/generate.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { findModels, findWatched } from "./find-models.js";
import { optimizeForLargeModels } from "./postpone-optimization.js";
import type { Reporter, ReportFlags } from "./reporter.js";
import type { Terminal } from "./terminal.js";

export interface GenerateFlags extends ReportFlags {
  readonly out: string;
  readonly watch?: true;
  readonly force?: true;
}

/** What `topicsmith generate` works with. */
export interface GenerateSurroundings {
  readonly generate: Generate;
  readonly reporter: Reporter;
  readonly terminal: Pick<Terminal, "cwd" | "listenForEnd">;
}

/** `topicsmith generate`: one run or, with `--watch`, one after every change until somebody ends it. */
export async function runGenerate(
  named: readonly string[],
  flags: GenerateFlags,
  { generate, reporter, terminal }: GenerateSurroundings,
): Promise<ExitCode> {
  const { cwd } = terminal;
  const { out, check = false, dryRun = false, force = false } = flags;
  const runOnce = async (): Promise<ExitCode> => {
    const models = findModels(named, cwd);
    optimizeForLargeModels(models, cwd);
    const result = await generate({ models, out, cwd, check, dryRun, force });
    await reporter.reportGenerated(result, flags);
    return result.ok ? exitCodes.fine : exitCodes.failed;
  };
  if (flags.watch !== true) return await runOnce();

  const { watchFiles } = await import("./watch-files.js");
  const { describeFailure } = await import("./describe-failure.js");
  await watchFiles({
    listFiles: () => findWatched(named, cwd),
    // A model that is broken or missing right now is no reason to stop watching.
    onChange: async () => {
      await runOnce().catch((error: unknown) => reporter.reportFailure(describeFailure(error)));
    },
    signal: terminal.listenForEnd(),
  });
  return exitCodes.fine;
}
