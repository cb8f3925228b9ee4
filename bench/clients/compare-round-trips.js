import { printTable } from "./print-table.js";
import { median } from "./statistics.js";
import { startSubject, takeTurns } from "./subject.js";

const turns = Number(process.env.TURNS ?? 21);
const warmUpMs = 2_000;
const turnMs = 300;
const heapRequests = 10_000;

/**
 * Measures each subject in a process of its own, in short turns. What a subject reaches is also taken as a share of what the first one, the
 * floor, reached in the same turn. Whoever calls this closes the subjects.
 */
export async function compareRoundTrips(names, chooseSettings, env) {
  const subjects = [];
  for (const name of names) subjects.push(await startSubject(name, chooseSettings(name), env));
  const results = subjects.map(({ name }) => ({ name }));
  for (const inFlight of [1, 64]) {
    for (const subject of subjects) await subject.measure("roundTrips", { inFlight, ms: warmUpMs });
    const measured = await takeTurns(subjects, turns, (subject) => subject.measure("roundTrips", { inFlight, ms: turnMs }));
    for (const [index, own] of measured.entries()) results[index][inFlight] = summarize(own, measured[0]);
  }
  for (const [index, subject] of subjects.entries()) {
    results[index].heapBytes = (await subject.measure("heapGrowth", { requests: heapRequests })).bytes;
  }
  return { subjects, results };
}

function summarize(own, floor) {
  const medianOf = (key) => median(own.map((turn) => turn[key]));
  return {
    perSecond: medianOf("perSecond"),
    p50Ms: medianOf("p50Ms"),
    p99Ms: medianOf("p99Ms"),
    cpuMicroseconds: medianOf("cpuMicroseconds"),
    share: median(own.map(({ perSecond }, turn) => perSecond / floor[turn].perSecond)),
  };
}

/** Prints what was compared: one table for requests one after another, one for 64 in flight. */
export function printRoundTrips(title, results) {
  for (const [inFlight, manner] of [
    [1, "one after another"],
    [64, "64 in flight"],
  ]) {
    const rows = results.map(({ name, [inFlight]: result, heapBytes }) => [
      name,
      Math.round(result.perSecond).toLocaleString("en-US"),
      result.share.toPrecision(2),
      `${result.p50Ms.toFixed(2)} ms`,
      `${result.p99Ms.toFixed(2)} ms`,
      `${result.cpuMicroseconds.toFixed(0)} µs`,
      `${(heapBytes / 1024).toFixed(0)} KiB`,
    ]);
    printTable(`${title}, ${manner}`, ["subject", "per second", "of floor", "p50", "p99", "CPU each", "heap after 10,000"], rows);
  }
}
