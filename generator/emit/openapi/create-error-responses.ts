import type { Api } from "../../api/api.js";
import type { ErrorKind, ErrorReplies } from "../../api/error.js";
import type { Operation } from "../../api/operation.js";
import { createErrorExample } from "../json-schema/create-error-example.js";
import type { Example, Header, Response } from "./document.js";
import { locateSchema } from "./dialect.js";

/** An error as HTTPS carries it. */
type HttpsError = ErrorKind & Required<Pick<ErrorKind, "https">>;

/** Everything that an operation answers with one HTTP status other than success. Operations that fail alike share it under its name. */
export interface ErrorResponse {
  /** `ResourceNotFound`; of errors that share a status, all names. */
  readonly name: string;
  readonly status: string;
  readonly response: Response;
}

/** The error responses of an operation by rising status, then what a service may answer that the API does not name. */
export function createErrorResponses(api: Api, operation: Operation): readonly ErrorResponse[] {
  const errors = operation.errors.filter(isHttpsError);
  const statuses = [...new Set(errors.map(({ https }) => https.status))];
  const named = statuses.map((status) =>
    createNamedResponse(
      api.errorReplies,
      status,
      errors.filter(({ https }) => https.status === status),
    ),
  );
  const denied = operation.https?.action !== undefined && !statuses.includes(403) ? [createDeniedResponse(api.errorReplies)] : [];
  return [...named, ...denied].sort((a, b) => Number(a.status) - Number(b.status));
}

function isHttpsError(error: ErrorKind): error is HttpsError {
  return error.https !== undefined;
}

function createNamedResponse(replies: ErrorReplies, status: number, errors: readonly HttpsError[]): ErrorResponse {
  const exceptions = new Set(errors.map(({ https }) => https.exception));
  return {
    name: errors.map(({ name }) => name).join("Or"),
    status: String(status),
    response: { description: describeErrors(errors), ...createHeaders(replies, exceptions), ...createErrorContent(replies, errors) },
  };
}

function createDeniedResponse(replies: ErrorReplies): ErrorResponse {
  const description = "The caller could not be authenticated, or lacks the permission that the operation needs.";
  return {
    name: "Forbidden",
    status: "403",
    response: { description, ...createHeaders(replies, new Set()), ...createErrorContent(replies, []) },
  };
}

function describeErrors(errors: readonly HttpsError[]): string {
  const lines = errors.map(({ https, description, retryable }) => {
    return `\`${https.exception}\`: ${description}${retryable ? " The same request may succeed later." : ""}`;
  });
  return lines.length === 1 ? lines.join("") : lines.map((line) => `- ${line}`).join("\n");
}

function createHeaders({ https }: ErrorReplies, exceptions: ReadonlySet<string>): Pick<Response, "headers"> {
  const headers = {
    ...(https?.codeHeader !== undefined && { [https.codeHeader]: createCodeHeader(https.codeMembers, exceptions) }),
    ...(https?.requestIdHeader !== undefined && { [https.requestIdHeader]: requestIdHeader }),
  };
  return Object.keys(headers).length === 0 ? {} : { headers };
}

const requestIdHeader: Header = {
  description: "Identifies the answer for those who run the service.",
  schema: { type: "string" },
};

function createCodeHeader(codeMembers: readonly string[], exceptions: ReadonlySet<string>): Header {
  const elsewhere = codeMembers.map((member) => `\`${member}\``).join(" or ");
  return {
    description: `The name of the exception.${elsewhere === "" ? "" : ` Without this header the body has it as ${elsewhere}.`}`,
    schema: { type: "string" },
    ...(exceptions.size > 0 && { examples: Object.fromEntries([...exceptions].map((name) => [name, { value: name }])) }),
  };
}

function createErrorContent(replies: ErrorReplies, errors: readonly HttpsError[]): Pick<Response, "content"> {
  if (replies.https === undefined) return {};
  const examples = errors.flatMap((error): readonly (readonly [string, Example])[] => {
    const value = createErrorExample(error, replies, "https");
    return value === undefined ? [] : [[error.name, { summary: error.description, value }]];
  });
  const schema = { $ref: locateSchema(replies.https.type.name) };
  return { content: { "application/json": { schema, ...(examples.length > 0 && { examples: Object.fromEntries(examples) }) } } };
}
