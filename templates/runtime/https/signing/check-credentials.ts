import { ValidationError } from "../../errors/validation-error.js";
import { addFindings, listIssues, reportIssue } from "../../values/inspection-result.js";
import type { Findings } from "../../values/inspection-result.js";
import { isObject } from "../../values/own-members.js";
import type { AwsCredentials, KnownCredentials } from "./aws-credentials.js";

/** A smaller number is a time in seconds: as milliseconds it would lie before March 1973. */
const leastMilliseconds = 1e11;

/**
 * Checks what a provider gives, which may come from JSON and be anything. Members that are not needed here are left out.
 *
 * @throws {ValidationError} that names what is wrong, and repeats nothing of it.
 */
export function checkCredentials(given: AwsCredentials): KnownCredentials {
  if (!isObject(given)) throw new ValidationError("credentials", listIssues(reportIssue("type", "an object", typeof given)));
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = given;
  const expires = readTime(expiration ?? undefined);
  let found: Findings;
  if (!isText(accessKeyId)) found = addFindings(found, "accessKeyId", refuse("a text", accessKeyId));
  if (!isText(secretAccessKey)) found = addFindings(found, "secretAccessKey", refuse("a text", secretAccessKey));
  if (!isText(sessionToken ?? "none")) found = addFindings(found, "sessionToken", refuse("a text, or nothing", sessionToken));
  if (Number.isNaN(expires?.getTime())) found = addFindings(found, "expiration", refuse("a time", expiration));
  if (found !== undefined) throw new ValidationError("credentials", listIssues(found));
  return { accessKeyId, secretAccessKey, sessionToken: sessionToken ?? undefined, expiration: expires };
}

function refuse(expected: string, given: unknown): Findings {
  return reportIssue("type", expected, given === undefined ? undefined : typeof given);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

/** A time that cannot be read is an invalid date. */
function readTime(time: unknown): Date | undefined {
  if (time === undefined || time instanceof Date) return time;
  if (typeof time === "number") return new Date(time < leastMilliseconds ? time * 1000 : time);
  return new Date(typeof time === "string" ? time : Number.NaN);
}
