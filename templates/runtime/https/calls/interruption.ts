/** Ends one of its two functions' promise. */
export type Stage<T> = (resolve: (value: T) => void, reject: (error: unknown) => void) => (() => void) | undefined;

/** Lets a call of several stages be ended from outside, whichever stage it is in. */
export interface Interruption {
  /** Runs one stage. A stage starts something and returns how to give it up, where that can be done. */
  readonly run: <T>(stage: Stage<T>) => Promise<T>;
  /** Gives up the stage that runs, and lets it and every later one reject with the error. */
  readonly interrupt: (error: Error) => void;
}

/** Starts without a stage. */
export function createInterruption(): Interruption {
  let reason: Error | undefined;
  let giveUp: ((error: Error) => void) | undefined;
  return {
    run: (stage) =>
      new Promise((resolve, reject) => {
        if (reason !== undefined) {
          reject(reason);
          return;
        }
        const cancel = stage(resolve, reject);
        giveUp = (error) => {
          cancel?.();
          reject(error);
        };
      }),
    interrupt: (error) => {
      reason ??= error;
      giveUp?.(reason);
    },
  };
}
