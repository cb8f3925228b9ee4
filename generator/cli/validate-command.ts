import type { Validate } from "../run/validate.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { findModels } from "./find-models.js";
import { optimizeForLargeModels } from "./postpone-optimization.js";
import type { Reporter } from "./reporter.js";
import type { Terminal } from "./terminal.js";

/** What `topicsmith validate` works with. */
export interface ValidateSurroundings {
  readonly validate: Validate;
  readonly reporter: Reporter;
  readonly terminal: Pick<Terminal, "cwd">;
}

/** `topicsmith validate`: checks models and writes nothing. */
export async function runValidate(
  named: readonly string[],
  { validate, reporter, terminal: { cwd } }: ValidateSurroundings,
): Promise<ExitCode> {
  const models = findModels(named, cwd);
  optimizeForLargeModels(models, cwd);
  const result = await validate({ models, cwd });
  await reporter.reportValidated(result);
  return result.ok ? exitCodes.fine : exitCodes.failed;
}
