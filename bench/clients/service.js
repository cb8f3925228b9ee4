/** What the service answers, over MQTT and HTTPS alike: always the same, so that answering costs as little as can be. */
export const execution = {
  jobId: "job-1",
  thingName: "MyThing",
  status: "IN_PROGRESS",
  statusDetails: { step: "download", progress: "50%" },
  queuedAt: 1_790_000_000,
  startedAt: 1_790_000_060,
  lastUpdatedAt: 1_790_000_120,
  versionNumber: 2,
  executionNumber: 1,
};

export const jobDocument = { operation: "reboot", files: [{ url: "https://example.com/firmware.bin", sha256: "0123456789abcdef" }] };

/** The answer to a request by the last level of its topic. */
export const answers = {
  get: { execution: { ...execution, jobDocument } },
  "start-next": { execution: { ...execution, jobDocument } },
  update: {},
};
