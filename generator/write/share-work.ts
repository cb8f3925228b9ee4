/** Makes something of something else. */
export type Work<Input, Output> = (input: Input) => Promise<Output>;

/** Turns several workers, each good for one thing at a time, into one that takes any number: whichever is free takes what waits. */
export function shareWork<Input, Output>(workers: readonly Work<Input, Output>[]): Work<Input, Output> {
  const free = [...workers];
  const waiting: ((worker: Work<Input, Output>) => void)[] = [];

  async function acquire(): Promise<Work<Input, Output>> {
    return free.pop() ?? new Promise((resolve) => waiting.push(resolve));
  }

  function release(worker: Work<Input, Output>): void {
    const next = waiting.pop();
    if (next === undefined) free.push(worker);
    else next(worker);
  }

  return async (input) => {
    const worker = await acquire();
    try {
      return await worker(input);
    } finally {
      release(worker);
    }
  };
}
