/** The calls that have not ended, in no particular order. */
export interface RunningCalls<Call> {
  /** Adds a call. What is returned removes it; it must be called once. */
  readonly add: (call: Call) => () => void;
  /** The calls as they are at the moment. */
  readonly list: () => readonly Call[];
}

interface Place<Call> {
  readonly call: Call;
  index: number;
}

/**
 * Makes an empty list of calls. It is no `Set`, because a set whose members come and go leaves behind tables that refer to each other and to
 * members that are long gone: the garbage collector then takes thousands of finished calls for living ones, and each costs a third more.
 */
export function createRunningCalls<Call>(): RunningCalls<Call> {
  const places: Place<Call>[] = [];
  return {
    add: (call) => {
      const place = { call, index: places.length };
      places.push(place);
      return () => {
        const last = places.pop();
        if (last === undefined || last === place) return;
        places[place.index] = last;
        last.index = place.index;
      };
    },
    list: () => places.map(({ call }) => call),
  };
}
