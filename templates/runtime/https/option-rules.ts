import { inspectTimeout } from "../client/call-options.js";
import { hasMethods, inspectFunction, judgeOption } from "../client/read-options.js";
import type { OptionRules } from "../client/read-options.js";
import { inspectReading } from "../client/report-oddity.js";
import { reportIssue } from "../values/inspection-result.js";
import type { Findings } from "../values/inspection-result.js";
import { isInteger } from "../values/number.js";
import { getOwnMember } from "../values/own-members.js";
import type { HttpsClientOptions } from "./client-options.js";

/** What the options of an HTTPS client may be. What an endpoint says is looked at when it is read. */
export const httpsOptionRules: OptionRules<HttpsClientOptions> = {
  endpoint: (value) => (typeof value === "string" ? undefined : reportIssue("type", "the text of an address", value)),
  auth: inspectAuthentication,
  agent: (value) => judgeOption(value, hasMethods(value, "destroy"), "an https.Agent"),
  fetch: inspectFunction,
  timeoutMs: inspectTimeout,
  retries: (value) => judgeOption(value, isInteger(value, 0), "an integer of at least 0", "range"),
  maxReplyBytes: (value) => judgeOption(value, isInteger(value, 1), "an integer of at least 1", "range"),
  onWarning: inspectFunction,
  replies: inspectReading,
};

/** Nothing is told of what was given, since that may hold keys. */
function inspectAuthentication(value: unknown): Findings {
  if (getOwnMember(value, "scheme") === "mutualTls" || hasMethods(value, "sign")) return undefined;
  const given = value === undefined ? value : typeof value;
  return reportIssue("type", given === "function" ? "what it returns: call it with its options" : "mutualTls(…) or sigV4(…)", given);
}
