const copies = 32;
const rounds = 101;
/** Shorter than the time that a busy machine leaves a program alone, so that most rounds are undisturbed. */
const roundNanoseconds = 1e6;
const warmUpRounds = 40;

/**
 * The median time that each function takes for a payload, in nanoseconds. They run in turn, so that whatever else the machine does
 * falls on all of them alike.
 */
export function measureInTurn(functions, text) {
  const values = Array.from({ length: copies }, () => JSON.parse(text));
  const loops = functions.map(createLoop);
  const counts = loops.map((loop) => warmUp(loop, values));
  const times = functions.map(() => []);
  globalThis.gc?.();
  for (let round = 0; round < rounds; round++) {
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
  let count = 100;
  for (let round = 0; round < warmUpRounds; round++) {
    count = Math.max(10, Math.min(1e6, Math.round(roundNanoseconds / timeLoop(loop, values, count))));
  }
  return count;
}

function timeLoop(loop, values, count) {
  const start = process.hrtime.bigint();
  loop(values, count);
  return Number(process.hrtime.bigint() - start) / count;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
