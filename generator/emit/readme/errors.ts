import type { Api } from "../../api/api.js";
import type { ErrorKind } from "../../api/error.js";
import { quoteAccess } from "../text/quote.js";
import { writeLiteral } from "../text/write-literal.js";

/** The class of each error, and what stands for it on each transport. */
export interface ErrorsSection {
  readonly example: ErrorExample | undefined;
  readonly errors: readonly ErrorRow[];
}

/** A program that tells an error by its class. */
interface ErrorExample {
  readonly packageName: string;
  readonly className: string;
  /** The error reply of MQTT, as TypeScript. */
  readonly reply: string;
  /** A member that comes with the error and its value, as TypeScript. */
  readonly carried: { readonly member: string; readonly value: string } | undefined;
}

interface ErrorRow {
  readonly className: string;
  readonly mqtt: string | undefined;
  /** The status and the exception: `404 ResourceNotFoundException`. */
  readonly https: string | undefined;
  readonly retryable: boolean;
}

/** Creates the section on errors; `undefined` where the API has none. */
export function createErrorsSection(api: Api): ErrorsSection | undefined {
  if (api.errors.length === 0) return undefined;
  return { example: createExample(api), errors: api.errors.map(describeError) };
}

/** Takes an error that carries more than a message, where there is one. */
function createExample({ packageName, errors, errorReplies }: Api): ErrorExample | undefined {
  const known = errors.filter(({ mqtt, example }) => mqtt !== undefined && example !== undefined);
  const error = known.find(({ carries }) => carries.length > 0) ?? known[0];
  if (error?.mqtt === undefined || errorReplies.mqtt === undefined) return undefined;
  const [carried] = error.carries;
  return {
    packageName,
    className: error.className,
    reply: writeLiteral({ [errorReplies.mqtt.code]: error.mqtt.code, ...error.example }),
    carried:
      carried === undefined ? undefined : { member: quoteAccess("error", carried), value: writeLiteral(error.example?.[carried] ?? null) },
  };
}

function describeError({ className, mqtt, https, retryable }: ErrorKind): ErrorRow {
  return { className, mqtt: mqtt && String(mqtt.code), https: https && `${https.status} ${https.exception}`, retryable };
}
