/** The calls that have not ended, in no particular order. */
export interface RunningCalls<Call> {
  /** Adds a call. What is returned removes it; it must be called once. */
  readonly add: (call: Call) => () => void;
  /** The calls as they are at the moment. */
  readonly list: () => readonly Call[];
}

interface RunningCall<Call> {
  readonly call: Call;
  index: number;
}

/**
 * Makes an empty list of calls. It is no `Set`, because a set whose members come and go leaves behind tables that refer to each other and to
 * members that are long gone: the garbage collector then takes thousands of finished calls for living ones, and each costs a third more.
 */
export function createRunningCalls<Call>(): RunningCalls<Call> {
  const running: RunningCall<Call>[] = [];
  return {
    add: (call) => {
      const added = { call, index: running.length };
      running.push(added);
      return () => {
        const last = running.pop();
        if (last === undefined || last === added) return;
        running[added.index] = last;
        last.index = added.index;
      };
    },
    list: () => running.map(({ call }) => call),
  };
}
