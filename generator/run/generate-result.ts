import type { Diagnostic } from "../load/diagnostics/diagnostic.js";

/** What a run found and did. */
export interface GenerateResult {
  /** No error in any model, no file in the way and, with `check`, no difference. */
  readonly ok: boolean;
  /** Every problem of every model; with an error among them nothing was generated. */
  readonly diagnostics: readonly Diagnostic[];
  /** One per model, in the order given; none where a model has an error. */
  readonly outputs: readonly OutputResult[];
  /** How long each stage took, in milliseconds. */
  readonly timings: Timings;
}

/** What became of one model's output. Paths are relative to its folder; with `check` and `dryRun` they say what would be done. */
export interface OutputResult {
  /** `generated/aws-iot-jobs` */
  readonly folder: string;
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  /** Stale files: an earlier run wrote them, and they are emitted no longer. */
  readonly removed: readonly string[];
  /** Stale files that a person has edited, which the generator therefore leaves alone. */
  readonly kept: readonly string[];
  /**
   * Files that stand where generated ones belong and that a person wrote, or edited since the generator did. With one of them in any output
   * nothing is written, unless `force` is set.
   */
  readonly conflicts: readonly string[];
  /** With `check` only: every file that is not as the model says, and how. */
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly path: string;
  /** `orphaned`: written by an earlier run and emitted no longer. `untracked`: in the folder, but never written by the generator. */
  readonly kind: "changed" | "missing" | "orphaned" | "untracked";
  /** Of a changed file, the first places that differ. */
  readonly diff?: string;
}

/** The stages of a run. `unchanged` is the decision that nothing has to be done; `emit` takes in the layout, which begins with the first file. */
export type Stage = "read" | "unchanged" | "load" | "api" | "emit" | "write";

export type Timings = Readonly<Partial<Record<Stage, number>>>;
