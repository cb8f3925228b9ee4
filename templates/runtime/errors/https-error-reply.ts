import { readText } from "./error-reply.js";
import type { ErrorReply } from "./error-reply.js";
import { describePage, showText } from "./foreign-page.js";
import { getOwnMember } from "../values/own-members.js";

/** An HTTP response, as far as errors are concerned. */
export interface HttpsReply {
  readonly status: number;
  /** In any case; `Object.fromEntries(headers)` makes them from a `Headers`. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The parsed body, or its text where it is no JSON. */
  readonly body?: unknown;
}

/** Where an API writes the name and the text of its errors, in the order to look. */
export interface HttpsErrorForm {
  readonly codeHeader?: string;
  readonly codeMembers: readonly string[];
  /** The only error that has a status, by that status: for answers that lost their name on the way. */
  readonly codesByStatus?: Readonly<Record<number, string>>;
  readonly requestIdHeader?: string;
  readonly messageMembers: readonly string[];
}

/** What an HTTP error says. */
export interface HttpsErrorReply extends ErrorReply {
  /** What identifies the answer for those who run the service. */
  readonly requestId: string | undefined;
  /** The object that holds the error's members. */
  readonly details: unknown;
}

/**
 * AWS wraps an error in a member of this name, with status 200, where a request reached an endpoint of another service:
 * https://github.com/aws/aws-sdk-js/issues/2165.
 */
const envelope = "Output";

/** Reads the error of a response, or `undefined` where it is a success. Whatever the response holds, nothing is thrown. */
export function readHttpsErrorReply(reply: HttpsReply, form: HttpsErrorForm): HttpsErrorReply | undefined {
  const wrapped = getOwnMember(reply.body, envelope);
  const details = wrapped ?? reply.body;
  const name = readText(wrapped, form.codeMembers);
  if (isSuccess(reply.status) && name === undefined) return undefined;
  const written = name ?? readHeader(reply, form.codeHeader) ?? readText(reply.body, form.codeMembers) ?? guessCode(reply, form);
  const code = written === undefined ? `Http${reply.status}` : stripName(written);
  const message = readText(details, form.messageMembers) ?? describe(reply);
  return { code, message, requestId: readHeader(reply, form.requestIdHeader), details };
}

/** Whether a status without a known error asks for another try: too many requests, or the server's own fault. */
export function isRetryableStatus(status: number): boolean {
  return status === 429 || status >= 500;
}

/** Whether a status says that the request was carried out. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** What is no JSON comes from something on the way, of which a status tells nothing. */
function guessCode({ status, body }: HttpsReply, { codesByStatus = {} }: HttpsErrorForm): string | undefined {
  return typeof body === "string" ? undefined : codesByStatus[status];
}

function readHeader({ headers = {} }: HttpsReply, wanted: string | undefined): string | undefined {
  const [, value] = Object.entries(headers).find(([name]) => name.toLowerCase() === wanted?.toLowerCase()) ?? [];
  const text = typeof value === "string" ? value : value?.[0];
  return text === "" ? undefined : text;
}

/** The bare name within `namespace#Name:http://documentation`, the longest form that AWS sends. */
function stripName(written: string): string {
  const [name = ""] = written.split(":", 1);
  return name.slice(name.lastIndexOf("#") + 1).trim() || written;
}

function describe(reply: HttpsReply): string {
  const { status, body } = reply;
  const answer = `answer with HTTP status ${status}`;
  const location = status < 400 ? readHeader(reply, "location") : undefined;
  if (location !== undefined) return `The ${answer} leads to ${showText(location)}, which is not followed.`;
  return typeof body === "string" ? `The ${answer} is ${describePage(body)}.` : `The service gave no reason in its ${answer}.`;
}
