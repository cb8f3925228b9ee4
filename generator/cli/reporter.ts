import type { GenerateResult } from "../run/generate-result.js";
import type { ValidateResult } from "../run/validate.js";
import type { Failure } from "./describe-failure.js";

/** Tells people or tools what came of a command. */
export interface Reporter {
  readonly reportGenerated: (result: GenerateResult, flags: ReportFlags) => Promise<void>;
  readonly reportValidated: (result: ValidateResult) => Promise<void>;
  readonly reportFailure: (failure: Failure) => void;
}

/** The flags of a command that change what there is to tell. */
export interface ReportFlags {
  readonly check?: true;
  readonly dryRun?: true;
  readonly timings?: true;
}
