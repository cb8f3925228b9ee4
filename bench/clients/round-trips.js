import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { percentile } from "./statistics.js";

/** Keeps so many requests in flight for a while, and measures rate, latency and processor time. */
export async function measureRoundTrips({ describe }, { inFlight, ms }) {
  const latencies = [];
  const start = performance.now();
  const cpu = process.cpuUsage();
  const ask = async () => {
    while (performance.now() - start < ms) {
      const asked = performance.now();
      await describe("job-1");
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, ask));
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return {
    perSecond: latencies.length / seconds,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    cpuMicroseconds: (user + system) / latencies.length,
  };
}

/** Measures by how many bytes the heap has grown after so many requests, 64 of them in flight. */
export async function measureHeapGrowth({ describe }, { requests }) {
  const before = await readHeap();
  let left = requests;
  const ask = async () => {
    while (left-- > 0) await describe("job-1");
  };
  await Promise.all(Array.from({ length: 64 }, ask));
  return { bytes: (await readHeap()) - before };
}

/** What is still in use, once what the last requests left to be done is done. */
async function readHeap() {
  await wait(50);
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
