/**
 * What a client needs of an `AbortSignal`, which fits as it is. Written down here so that neither the types of Node nor those of the DOM are
 * needed to use this package.
 */
export interface CancelSignal {
  readonly aborted: boolean;
  /** What `abort(reason)` was told. */
  readonly reason?: unknown;
  readonly addEventListener: (type: "abort", listener: () => void) => void;
  readonly removeEventListener: (type: "abort", listener: () => void) => void;
}
