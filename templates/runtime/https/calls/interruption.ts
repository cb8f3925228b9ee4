/** Ends one of its two functions' promise. */
export type Stage<T> = (resolve: (value: T) => void, reject: (error: unknown) => void) => (() => void) | undefined;

/**
 * What the stages of an interrupted call reject with. Its error is made only where the promise of the call is rejected, because there the engine
 * knows who waits for that and adds it to the stack.
 */
export class Interrupt extends Error {
  declare readonly createError: () => Error;

  constructor(createError: () => Error) {
    super();
    this.createError = createError;
  }
}

/** Lets a call of several stages be ended from outside, whichever stage it is in. */
export interface Interruption {
  /** Runs one stage. A stage starts something and returns how to give it up, where that can be done. */
  readonly run: <T>(stage: Stage<T>) => Promise<T>;
  /** Gives up the stage that runs, and lets it and every later one reject with an `Interrupt`. */
  readonly interrupt: (createError: () => Error) => void;
}

/** Starts without a stage. */
export function createInterruption(): Interruption {
  let reason: Interrupt | undefined;
  let giveUp: ((reason: Interrupt) => void) | undefined;
  return {
    run: (stage) =>
      new Promise((resolve, reject) => {
        if (reason !== undefined) {
          reject(reason);
          return;
        }
        const cancel = stage(resolve, reject);
        giveUp = (interrupt) => {
          cancel?.();
          reject(interrupt);
        };
      }),
    interrupt: (createError) => {
      reason ??= new Interrupt(createError);
      giveUp?.(reason);
    },
  };
}
