import type { Api } from "../../../api/api.js";
import type { Message, Operation } from "../../../api/operation.js";
import type { EnumType, Field, StructureType } from "../../../api/type.js";
import { needsInput } from "../../client/client-interface.js";
import { quote, quoteAccess, quoteMember } from "../../text/quote.js";
import { listAsked } from "../program-values.js";
import { createMqttJsConnection } from "./mqtt-js-connection.js";
import type { MqttJsConnection } from "./mqtt-js-connection.js";

/** A program that works off what it is given. */
export interface WorkerSection extends Work {
  readonly packageName: string;
  readonly connection: MqttJsConnection;
}

/** What the API says of work. All of it stands as TypeScript. */
interface Work extends Report {
  /** The member of the message and of the reply that is the task. */
  readonly task: string;
  /** The methods of the client that read the message and that hand out a task. */
  readonly stream: string;
  readonly start: string;
}

/** How a task is reported. All of it stands as TypeScript. */
interface Report {
  /** The method of the client that takes the report. */
  readonly report: string;
  /** The member that says which task is meant, and how to read it off one that is there or may be. */
  readonly label: string;
  readonly access: string;
  readonly optionalAccess: string;
  /** The member that says how the task ended, and its values. */
  readonly state: string;
  readonly done: string;
  readonly failed: string;
  readonly refused: string;
  /** The member that takes the reason, and how many characters of it; absent where there is none. */
  readonly details?: string;
  readonly detailLength?: number;
}

/**
 * Creates the section with a worker. An API is made for one where a message tells that there is work, one operation hands it out, and
 * another one takes back how it ended; `undefined` where it is not.
 */
export function createWorkerSection(api: Api): WorkerSection | undefined {
  for (const message of api.messages) {
    for (const task of message.type.fields) {
      const work = findWork(api, message, task);
      if (work !== undefined) return { packageName: api.packageName, connection: createMqttJsConnection(api, 5), ...work };
    }
  }
  return undefined;
}

function findWork(api: Api, message: Message, task: Field): Work | undefined {
  const start = api.operations.find(
    (operation) => !operation.repeatable && operation.mqtt !== undefined && !needsInput(api, operation) && findTask(operation, task),
  );
  const given = start && findTask(start, task);
  if (message.audience !== "device" || message.catchUp === undefined || start === undefined || given === undefined) return undefined;
  for (const operation of api.operations) {
    const report = operation.mqtt && !operation.repeatable ? findReport(api, operation, given) : undefined;
    if (report !== undefined)
      return {
        task: quoteMember(task.name),
        stream: quoteAccess("client", message.key),
        start: quoteAccess("client", start.key),
        ...report,
      };
  }
  return undefined;
}

/** The member of the same name in what an operation answers. */
function findTask({ response }: Operation, { name }: Field): StructureType | undefined {
  const type = response.fields.find((field) => field.name === name)?.type;
  return type?.kind === "structure" ? type : undefined;
}

/** An operation that wants to know which task is meant and how it ended, and nothing else. */
function findReport(api: Api, operation: Operation, task: StructureType): Report | undefined {
  const asked = listAsked(api, operation);
  const label = asked.find(({ name }) => task.fields.some((field) => field.name === name && field.type.kind === "string"));
  const state = asked.find(({ type }) => type.kind === "enum");
  if (asked.length !== 2 || label === undefined || state?.type.kind !== "enum") return undefined;
  const [done, failed] = [findEnd(state.type, false), findEnd(state.type, true)];
  if (done === undefined || failed === undefined) return undefined;
  const access = quoteAccess("task", label.name);
  return {
    report: quoteAccess("client", operation.key),
    label: quoteMember(label.name),
    access,
    optionalAccess: access.replace(/^task\.?/, "task?."),
    state: quoteMember(state.name),
    done: quote(done),
    failed: quote(failed),
    refused: quote(findRefusal(state.type, [done, failed]) ?? failed),
    ...findDetails(operation),
  };
}

/** The member of a report that takes any text under any name. */
function findDetails({ request }: Operation): Pick<Report, "details" | "detailLength"> {
  for (const { name, type, required } of request.fields) {
    if (required || type.kind !== "map" || type.keys.kind !== "string" || type.values.kind !== "string") continue;
    const { maxLength } = type.values;
    if (maxLength !== undefined) return { details: quoteMember(name), detailLength: maxLength };
  }
  return {};
}

/** Another state in which a task is over, for one that was not even begun. */
function findRefusal({ values }: EnumType, taken: readonly string[]): string | undefined {
  return values.find(({ value, facts }) => facts["terminal"] === true && !taken.includes(value))?.value;
}

/** The first state in which a task is over: for good, or so that it may be tried again. */
function findEnd({ values }: EnumType, isRetryable: boolean): string | undefined {
  return values.find(({ facts }) => facts["terminal"] === true && (facts["retryable"] === true) === isRetryable)?.value;
}
