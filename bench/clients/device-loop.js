import { performance } from "node:perf_hooks";

/** A device at work, from its first request on: it starts the next job, reports progress and reports success. */
export async function measureDeviceLoop({ startNext, update }, { jobs }) {
  const start = performance.now();
  for (let job = 0; job < jobs; job++) {
    const { execution } = await startNext();
    // Each job is another one, as it would be for a device.
    const jobId = `${execution.jobId}-${job}`;
    await update(jobId, { status: "IN_PROGRESS", statusDetails: { progress: "50%" } });
    await update(jobId, { status: "SUCCEEDED" });
  }
  return { jobMs: (performance.now() - start) / jobs };
}
