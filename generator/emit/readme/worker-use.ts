import type { Api } from "../../api/api.js";
import type { Message, Operation } from "../../api/operation.js";
import type { EnumType, Field, StructureType } from "../../api/type.js";
import { needsInput } from "../client/client-interface.js";
import { quote, quoteAccess, quoteMember } from "../text/quote.js";

/**
 * The lines of a program that works off what it is given. An API is made for that where a message tells that there is work, one operation
 * hands it out, and another one takes back how it ended; `undefined` where it is not.
 */
export function describeWorkerUse(api: Api): object | undefined {
  for (const message of api.messages) {
    for (const task of message.type.fields) {
      const worker = describeWork(api, message, task);
      if (worker !== undefined) return worker;
    }
  }
  return undefined;
}

function describeWork(api: Api, message: Message, task: Field): object | undefined {
  const start = api.operations.find(
    (operation) => !operation.repeatable && operation.mqtt !== undefined && !needsInput(api, operation) && findTask(operation, task),
  );
  const given = start && findTask(start, task);
  if (message.audience !== "device" || message.catchUp === undefined || start === undefined || given === undefined) return undefined;
  for (const operation of api.operations) {
    const report = operation.mqtt && !operation.repeatable ? describeReport(api, operation, given) : undefined;
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
function describeReport(api: Api, operation: Operation, task: StructureType): object | undefined {
  const asked = operation.request.fields.filter(({ name, required }) => required && !api.identity.some((told) => told.name === name));
  const label = asked.find(({ name }) => task.fields.some((field) => field.name === name && field.type.kind === "string"));
  const state = asked.find(({ type }) => type.kind === "enum");
  if (asked.length !== 2 || label === undefined || state?.type.kind !== "enum") return undefined;
  const [done, failed] = [findEnd(state.type, false), findEnd(state.type, true)];
  if (done === undefined || failed === undefined) return undefined;
  const access = quoteAccess("task", label.name);
  return {
    label: quoteMember(label.name),
    access,
    optionalAccess: access.replace(/^task\.?/, "task?."),
    report: quoteAccess("client", operation.key),
    state: quoteMember(state.name),
    done: quote(done),
    failed: quote(failed),
  };
}

/** The first state in which a task is over: for good, or so that it may be tried again. */
function findEnd({ values }: EnumType, isRetryable: boolean): string | undefined {
  return values.find(({ facts }) => facts["terminal"] === true && (facts["retryable"] === true) === isRetryable)?.value;
}
