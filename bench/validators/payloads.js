/** What is checked: the JSON text of each payload, and the type that it has or should have. */

const token = "5f2c1e7a-6d0b-4c3e-9a41-0f6b7d1c2e03";

function makeDetails(count, write) {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`step-${index}`, write(index)]));
}

function makeSummaries(count, change = (summary) => summary) {
  return Array.from({ length: count }, (_, index) =>
    change(
      {
        jobId: `firmware-1-4-${index}`,
        queuedAt: 1719943500 + index,
        ...(index % 2 === 0 && { startedAt: 1719943560 }),
        lastUpdatedAt: 1719943620,
        versionNumber: 3,
        executionNumber: 1,
      },
      index,
    ),
  );
}

const ids = { thingName: "MyThing", jobId: "firmware-1-4-2" };
const update = { ...ids, status: "IN_PROGRESS", expectedVersion: 2, includeJobExecutionState: true, clientToken: token };
const pending = { inProgressJobs: makeSummaries(10), queuedJobs: makeSummaries(90), timestamp: 1719943627, clientToken: token };
const describe = {
  execution: {
    jobId: "firmware-1-4-2",
    thingName: "MyThing",
    status: "IN_PROGRESS",
    statusDetails: makeDetails(8, (index) => `Downloading part ${index} of 8`),
    queuedAt: 1719943500,
    startedAt: 1719943560,
    lastUpdatedAt: 1719943620,
    approximateSecondsBeforeTimedOut: 600,
    versionNumber: 3,
    executionNumber: 1,
    jobDocument: { operation: "install", files: [{ url: "https://updates.example.com/firmware.bin", size: 1048576 }] },
  },
  timestamp: 1719943627,
  clientToken: token,
};

function spoilId(summary) {
  return { ...summary, jobId: "not an id" };
}

const payloads = {
  valid: [
    { name: "update, bare {status}", type: "update", value: { ...ids, status: "SUCCEEDED" } },
    { name: "update, small", type: "update", value: { ...update, statusDetails: makeDetails(2, (index) => `${index * 50} %`) } },
    {
      name: "update, 20 details",
      type: "update",
      value: { ...update, statusDetails: makeDetails(20, (index) => `Downloading part ${index} of 20`) },
    },
    {
      name: "update, 20 details, non-ASCII",
      type: "update",
      value: { ...update, statusDetails: makeDetails(20, (index) => `Teil ${index} von 20 übertragen – ダウンロード中 🚀`) },
    },
    { name: "describe reply", type: "describe", value: describe },
    { name: "100 summaries", type: "pending", value: pending },
  ],
  invalid: [
    { name: "update, unknown status", type: "update", value: { ...update, status: "RUNNING" } },
    {
      name: "update, last of 20 details wrong",
      type: "update",
      value: { ...update, statusDetails: makeDetails(20, (index) => (index === 19 ? "two\nlines" : `Downloading part ${index} of 20`)) },
    },
    {
      name: "describe reply, one field deep",
      type: "describe",
      value: { ...describe, execution: { ...describe.execution, versionNumber: -1 } },
    },
    {
      name: "100 summaries, one field deep",
      type: "pending",
      value: { ...pending, queuedJobs: makeSummaries(90, (summary, index) => (index === 80 ? spoilId(summary) : summary)) },
    },
    {
      name: "100 summaries, 102 issues",
      type: "pending",
      value: {
        ...pending,
        inProgressJobs: makeSummaries(10, spoilId),
        queuedJobs: makeSummaries(90, spoilId),
        timestamp: "now",
        clientToken: 7,
      },
    },
  ],
};

/** Every payload with its JSON text: subjects get objects fresh from `JSON.parse`, as they would from the wire. */
export const validPayloads = payloads.valid.map(addText);
export const invalidPayloads = payloads.invalid.map(addText);

function addText(payload) {
  return { ...payload, text: JSON.stringify(payload.value) };
}
