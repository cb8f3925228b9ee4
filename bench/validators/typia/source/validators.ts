import typia, { type tags } from "typia";

type JobId = string & tags.MinLength<1> & tags.MaxLength<64> & tags.Pattern<"^[a-zA-Z0-9_-]+$">;
type ThingName = string & tags.MinLength<1> & tags.MaxLength<128> & tags.Pattern<"^[a-zA-Z0-9:_-]+$">;
type DetailsValue = string & tags.MinLength<1> & tags.MaxLength<1024> & tags.Pattern<"^[^\\p{C}]+$">;
type Count = number & tags.Type<"int64"> & tags.Minimum<0>;
type CountOrText = Count | (string & tags.Pattern<"^[0-9]{1,15}$">);
type Seconds = number & tags.Minimum<0>;

interface Update {
  thingName: ThingName;
  jobId: JobId;
  status: "IN_PROGRESS" | "SUCCEEDED" | "FAILED" | "REJECTED";
  statusDetails?: Record<string, DetailsValue>;
  expectedVersion?: CountOrText;
  executionNumber?: CountOrText;
  includeJobExecutionState?: boolean;
  includeJobDocument?: boolean;
  stepTimeoutInMinutes?: (number & tags.Type<"int64"> & tags.Minimum<1> & tags.Maximum<10080>) | -1;
  clientToken?: string & tags.MinLength<1> & tags.MaxLength<64>;
}

interface Execution {
  jobId: JobId;
  thingName?: ThingName;
  status: string;
  statusDetails?: Record<string, DetailsValue>;
  queuedAt: Seconds;
  startedAt?: Seconds;
  lastUpdatedAt: Seconds;
  approximateSecondsBeforeTimedOut?: number & tags.Type<"int64">;
  versionNumber: Count;
  executionNumber: Count;
  jobDocument?: object;
}

interface Describe {
  execution?: Execution;
  timestamp?: Seconds;
  clientToken?: string;
}

interface Summary {
  jobId: JobId;
  queuedAt: Seconds;
  startedAt?: Seconds;
  lastUpdatedAt: Seconds;
  versionNumber: Count;
  executionNumber: Count;
}

interface Pending {
  inProgressJobs: Summary[];
  queuedJobs: Summary[];
  timestamp?: Seconds;
  clientToken?: string;
}

export const is = { update: typia.createIs<Update>(), describe: typia.createIs<Describe>(), pending: typia.createIs<Pending>() };

export const validate = {
  update: typia.createValidate<Update>(),
  describe: typia.createValidate<Describe>(),
  pending: typia.createValidate<Pending>(),
};
