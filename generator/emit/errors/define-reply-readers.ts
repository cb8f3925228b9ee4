import type { ErrorKind, ErrorReplies } from "../../api/error.js";
import { locateRuntime } from "../../language/output-modules.js";
import { writeDoc } from "../text/doc-comment.js";
import { quote } from "../text/quote.js";
import { code } from "../typescript/code.js";
import type { Code, Piece } from "../typescript/code.js";
import { exportValue } from "../typescript/exported-name.js";
import { importType, importValue } from "../typescript/reference.js";
import { oddityListener, serviceErrorName } from "./references.js";

const readMqttErrorReply = importValue(locateRuntime("errors/mqtt-error-reply"), "readMqttErrorReply");

const httpsErrorReply = locateRuntime("errors/https-error-reply");
const httpsReply = importType(httpsErrorReply, "HttpsReply");
const isRetryableStatus = importValue(httpsErrorReply, "isRetryableStatus");
const readHttpsErrorReply = importValue(httpsErrorReply, "readHttpsErrorReply");

/** The function that finds the class for a code. */
export interface ErrorFinder {
  readonly name: string;
  /** Whether it takes a listener for what is odd in the members that errors hand on. */
  readonly takesListener: boolean;
}

/** Defines the function that makes the error of a rejection on MQTT. */
export function defineMqttReader({ code: codeMember, message }: NonNullable<ErrorReplies["mqtt"]>, find: ErrorFinder): Code {
  return code`
    ${writeDoc("Creates the error for a rejection on MQTT. `reply` is its parsed payload, which need not be valid.")}
    export function ${exportValue("createMqttServiceError")}(reply: unknown, operation?: string${writeParameter(find)}): ${serviceErrorName} {
      const { code, message } = ${readMqttErrorReply}(reply, { code: ${quote(codeMember)}, message: ${quote(message)} });
      return ${find.name}(code, message, { operation, reply }${writeArgument(find)});
    }
  `;
}

/** Defines the function that makes the error of an HTTPS response. `errors` are those of the API. */
export function defineHttpsReader(reply: NonNullable<ErrorReplies["https"]>, find: ErrorFinder, errors: readonly ErrorKind[]): Code {
  const { codeHeader, codeMembers, requestIdHeader, messageMembers } = reply;
  const codesByStatus = listCodesByStatus(errors);
  const form = [
    ...(codeHeader === undefined ? [] : [`codeHeader: ${quote(codeHeader)}`]),
    `codeMembers: [${codeMembers.map(quote).join(", ")}]`,
    ...(codesByStatus.length === 0 ? [] : [`codesByStatus: { ${codesByStatus.join(", ")} }`]),
    ...(requestIdHeader === undefined ? [] : [`requestIdHeader: ${quote(requestIdHeader)}`]),
    `messageMembers: [${messageMembers.map(quote).join(", ")}]`,
  ];
  const requestId = requestIdHeader === undefined ? "" : " requestId,";
  return code`
    ${writeDoc("Creates the error for an HTTPS response; returns `undefined` for a success.")}
    export function ${exportValue("createHttpsServiceError")}(response: ${httpsReply}, operation?: string${writeParameter(find)}): ${serviceErrorName} | undefined {
      const error = ${readHttpsErrorReply}(response, { ${form.join(", ")} });
      if (error === undefined) return undefined;
      const { status } = response;
      const { code, message,${requestId} details: reply } = error;
      return ${find.name}(code, message, { operation, status,${requestId} retryable: ${isRetryableStatus}(status), reply }${writeArgument(find)});
    }
  `;
}

/** The exceptions that have a status to themselves, by that status. */
function listCodesByStatus(errors: readonly ErrorKind[]): readonly string[] {
  const onHttps = errors.flatMap(({ https }) => (https === undefined ? [] : [https]));
  const alone = onHttps.filter(({ status }) => onHttps.filter((other) => other.status === status).length === 1);
  return alone.sort((a, b) => a.status - b.status).map(({ status, exception }) => `${status}: ${quote(exception)}`);
}

function writeParameter({ takesListener }: ErrorFinder): Piece {
  return takesListener ? code`, onOddity?: ${oddityListener}` : undefined;
}

function writeArgument({ takesListener }: ErrorFinder): string {
  return takesListener ? ", onOddity" : "";
}
