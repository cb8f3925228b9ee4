import type { Api } from "../../api/api.js";
import type { ErrorKind } from "../../api/error.js";
import type { Operation } from "../../api/operation.js";
import { nameClients } from "../../language/output-names.js";
import { speaksMqtt } from "../client/mqtt/list-operations.js";
import { quoteAccess } from "../text/quote.js";
import { listOffered, writeInput } from "./program-values.js";

/** How a call may fail, and a program that tells failures apart. */
export interface FailuresSection {
  readonly packageName: string;
  readonly speaksMqtt: boolean;
  /** The class of the client, and the entry point that has it. */
  readonly client: string;
  readonly transport: "mqtt" | "https";
  /** An error that the operation may answer with, and a text that tells of it, as TypeScript. */
  readonly error: { readonly className: string; readonly answer: string } | undefined;
  /** The method of the client, as TypeScript. */
  readonly operation: string;
  readonly input: string;
}

/** Creates the section on failures; `undefined` where there is nothing to call. */
export function createFailuresSection(api: Api): FailuresSection | undefined {
  const failure = findFailure(api);
  if (failure === undefined) return undefined;
  const { operation, error } = failure;
  const transport = operation.mqtt === undefined ? "https" : "mqtt";
  return {
    packageName: api.packageName,
    speaksMqtt: speaksMqtt(api),
    client: nameClients(api.name)[transport],
    transport,
    error: error && { className: error.className, answer: writeAnswer(error) },
    operation: quoteAccess("client", operation.key),
    input: writeInput(api, operation),
  };
}

/** An operation, and an error of it that no repetition mends: one that carries more than a message, where there is one. */
function findFailure(api: Api): { readonly operation: Operation; readonly error?: ErrorKind } | undefined {
  const offered = listOffered(api);
  const failures = offered.flatMap((operation) => operation.errors.map((error) => ({ operation, error })));
  const lasting = failures.filter(({ error }) => !error.retryable);
  const [operation] = offered;
  return lasting.find(({ error }) => error.carries.length > 0) ?? lasting[0] ?? (operation && { operation });
}

function writeAnswer({ carries: [carried] }: ErrorKind): string {
  const details = carried === undefined ? "error.message" : `JSON.stringify(${quoteAccess("error", carried)})`;
  return `\`rejected: \${${details}}\``;
}
