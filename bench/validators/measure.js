const copies = 32;
const rounds = 15;
const roundNanoseconds = 12e6;

/**
 * The median time that each function takes for a payload, in nanoseconds. They run in turn, so that whatever else the machine does
 * falls on all of them alike.
 */
export function measureInTurn(functions, text) {
  const values = Array.from({ length: copies }, () => JSON.parse(text));
  const loops = functions.map(createLoop);
  const counts = loops.map((loop) => warmUp(loop, values));
  const times = functions.map(() => []);
  for (let round = 0; round < rounds; round++) {
    globalThis.gc?.();
    loops.forEach((loop, index) => times[index].push(timeLoop(loop, values, counts[index])));
  }
  return times.map(median);
}

let loopsMade = 0;

/** Engines share what they learn about a loop among all that have the same source; a number in the source keeps them apart. */
function createLoop(check) {
  loopsMade += 1;
  const source = `let truths = 0; for (let i = 0; i < count; i++) if (check(values[i & ${copies - 1}])) truths++; return truths + ${loopsMade};`;
  const loop = new Function("check", "values", "count", source);
  return (values, count) => loop(check, values, count);
}

/** Runs until the engine has optimised the loop, and tells how many calls fill one round. */
function warmUp(loop, values) {
  timeLoop(loop, values, 2000);
  timeLoop(loop, values, 2000);
  return Math.max(200, Math.min(1e6, Math.round(roundNanoseconds / timeLoop(loop, values, 2000))));
}

function timeLoop(loop, values, count) {
  const start = process.hrtime.bigint();
  loop(values, count);
  return Number(process.hrtime.bigint() - start) / count;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
