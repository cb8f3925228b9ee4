/** The types in TypeBox's notation, which its two lines share. */
export function createTypes(Type) {
  const jobId = Type.String({ minLength: 1, maxLength: 64, pattern: "^[a-zA-Z0-9_-]+$" });
  const thingName = Type.String({ minLength: 1, maxLength: 128, pattern: "^[a-zA-Z0-9:_-]+$" });
  const detailsValue = Type.String({ minLength: 1, maxLength: 1024, pattern: /^[^\p{C}]+$/u.source });
  const details = Type.Record(Type.String({ pattern: "^[a-zA-Z0-9:_-]{1,128}$" }), detailsValue, { additionalProperties: false });
  const count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
  const countOrText = Type.Union([count, Type.String({ pattern: "^[0-9]{1,15}$" })]);
  const seconds = Type.Number({ minimum: 0 });
  const execution = Type.Object({
    jobId,
    thingName: Type.Optional(thingName),
    status: Type.String(),
    statusDetails: Type.Optional(details),
    queuedAt: seconds,
    startedAt: Type.Optional(seconds),
    lastUpdatedAt: seconds,
    approximateSecondsBeforeTimedOut: Type.Optional(Type.Integer()),
    versionNumber: count,
    executionNumber: count,
    jobDocument: Type.Optional(Type.Object({})),
  });
  const summary = Type.Object({
    jobId,
    queuedAt: seconds,
    startedAt: Type.Optional(seconds),
    lastUpdatedAt: seconds,
    versionNumber: count,
    executionNumber: count,
  });
  return {
    update: Type.Object({
      thingName,
      jobId,
      status: Type.Union(["IN_PROGRESS", "SUCCEEDED", "FAILED", "REJECTED"].map((status) => Type.Literal(status))),
      statusDetails: Type.Optional(details),
      expectedVersion: Type.Optional(countOrText),
      executionNumber: Type.Optional(countOrText),
      includeJobExecutionState: Type.Optional(Type.Boolean()),
      includeJobDocument: Type.Optional(Type.Boolean()),
      stepTimeoutInMinutes: Type.Optional(Type.Union([Type.Integer({ minimum: 1, maximum: 10080 }), Type.Literal(-1)])),
      clientToken: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
    }),
    describe: Type.Object({
      execution: Type.Optional(execution),
      timestamp: Type.Optional(seconds),
      clientToken: Type.Optional(Type.String()),
    }),
    pending: Type.Object({
      inProgressJobs: Type.Array(summary),
      queuedJobs: Type.Array(summary),
      timestamp: Type.Optional(seconds),
      clientToken: Type.Optional(Type.String()),
    }),
  };
}
