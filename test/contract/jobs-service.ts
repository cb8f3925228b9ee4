/** What the service says to a request: whether it accepts it, and the members of its answer. */
export interface ServiceAnswer {
  readonly accepted: boolean;
  readonly members: Readonly<Record<string, unknown>>;
}

const execution = {
  jobId: "job-1",
  status: "QUEUED",
  queuedAt: 1_719_943_500,
  lastUpdatedAt: 1_719_943_500,
  versionNumber: 1,
  executionNumber: 1,
};
const jobDocument = { operation: "install", steps: [1, { deep: true }] };
const summary = { jobId: "job-1", queuedAt: 1_719_943_500, lastUpdatedAt: 1_719_943_500, versionNumber: 1, executionNumber: 1 };
const timestamp = 1_719_943_627;

/**
 * As much of the service as the contract needs, without a memory: what it answers is decided by the job's name. `request` holds the levels of
 * the topic and the members of the payload. Numbers may be text, which the real service puts up with too.
 */
export function answerRequest(operation: string, request: Readonly<Record<string, unknown>>): ServiceAnswer {
  switch (operation) {
    case "getPendingJobExecutions":
      return accept({ inProgressJobs: [], queuedJobs: [summary] });
    case "startNextPendingJobExecution":
      return accept({ execution: { ...execution, status: "IN_PROGRESS", statusDetails: request["statusDetails"], jobDocument } });
    case "describeJobExecution":
      return describe(request);
    default:
      return update(request);
  }
}

/** An execution as no document of the API shows it: values of the wrong kind, `null`, numbers as text, and texts that no request may have. */
const oddExecution = {
  jobId: "odd",
  thingName: null,
  status: null,
  statusDetails: { empty: "", lines: "one\ntwo", count: 5, "a.b": "c" },
  queuedAt: "1719943500",
  startedAt: {},
  lastUpdatedAt: 1_719_943_500_000,
  versionNumber: "3",
  executionNumber: -1,
  approximateSecondsBeforeTimedOut: [],
};

function describe({ jobId, includeJobDocument, executionNumber = 1 }: Readonly<Record<string, unknown>>): ServiceAnswer {
  if (jobId === "unknown") return reject("ResourceNotFound", "There is no such execution.");
  if (jobId === "over") return reject("TerminalStateReached", "The execution is over.");
  if (jobId === "idle") return accept({});
  if (jobId === "odd") return accept({ execution: oddExecution });
  if (jobId === "nameless") return accept({ execution: { ...execution, jobId: null } });
  const own = {
    ...execution,
    jobId: jobId === "$next" ? "job-1" : jobId,
    executionNumber: Number(executionNumber),
    status: jobId === "future" ? "PAUSED" : "QUEUED",
    newMember: 1,
  };
  return accept({ execution: includeJobDocument === false ? own : { ...own, jobDocument } });
}

function update({
  jobId,
  status,
  expectedVersion,
  includeJobExecutionState,
  includeJobDocument,
  statusDetails,
}: Readonly<Record<string, unknown>>): ServiceAnswer {
  const executionState = { status: "QUEUED", versionNumber: 1 };
  if (jobId === "odd")
    return reject("InvalidStateTransition", "Odd.", { executionState: { status: 7, statusDetails: null, versionNumber: "4" } });
  if (jobId === "over")
    return reject("InvalidStateTransition", "The execution is over.", { executionState: { status: "SUCCEEDED", versionNumber: 4 } });
  if (expectedVersion !== undefined && Number(expectedVersion) !== 1)
    return reject("VersionMismatch", "Another version.", { executionState });
  if (jobId === "busy") return reject("RequestThrottled", "Rate exceeded");
  return accept({
    ...(includeJobExecutionState === true && { executionState: { status, statusDetails, versionNumber: 2 } }),
    ...(includeJobDocument === true && { jobDocument }),
  });
}

function accept(members: Readonly<Record<string, unknown>>): ServiceAnswer {
  return { accepted: true, members: { ...members, timestamp } };
}

function reject(code: string, message: string, members: Readonly<Record<string, unknown>> = {}): ServiceAnswer {
  return { accepted: false, members: { code, message, ...members, timestamp } };
}
