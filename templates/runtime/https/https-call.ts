import type { WarningListener } from "../client/warning.js";
import { ConnectionError } from "../connection-error.js";
import type { Outcome } from "../outcome.js";
import { ProtocolError } from "../protocol-error.js";
import type { RequestSigner } from "./authentication.js";
import { computePauseMs } from "./back-off.js";
import { createInterruption } from "./interruption.js";
import type { CallDescription } from "./operation.js";
import { readReply } from "./read-reply.js";
import { repeatAfterError, repeatAfterFailure } from "./repeat-rule.js";
import type { Repetition } from "./repeat-rule.js";
import { pause, send, waitFor } from "./stages.js";
import type { Exchange, HttpsRequest, HttpsResponse, HttpsTransport, TransportFailure } from "./transport.js";

// What Node, browsers and workers have in common; named here because the package is compiled without the types of any of them.
declare const performance: { readonly now: () => number };

/** What all calls of a client share. */
export interface CallContext {
  readonly transport: HttpsTransport;
  readonly signer: RequestSigner | undefined;
  /** What the `host` header says. */
  readonly authority: string;
  /** How often a request is sent again at most. */
  readonly retries: number;
  readonly warn: WarningListener;
  /** At least 0 and less than 1. */
  readonly random: () => number;
}

/** What one call is about. */
export interface CallSubject<Response> {
  readonly operation: CallDescription<Response>;
  readonly request: HttpsRequest;
  /** No pause is begun that would outlast this time, in milliseconds from now. */
  readonly timeoutMs: number;
}

/** One call, with all of its attempts. */
export interface HttpsCall<Response> {
  /** The operation's key. */
  readonly key: string;
  readonly run: () => Promise<Response>;
  /** Ends the call wherever it is. The error is told whether the request may have taken effect. */
  readonly end: (createError: (outcome: Outcome) => Error) => void;
}

/** How an attempt ended; with a repetition where another one may follow. */
type Attempt<Response> = { readonly value: Response } | { readonly error: Error; readonly repetition?: Repetition | undefined };

/** Prepares a call. Nothing is sent before it runs. */
export function createHttpsCall<Response>(context: CallContext, subject: CallSubject<Response>): HttpsCall<Response> {
  const { transport, signer, authority, retries, warn, random } = context;
  const { operation, request, timeoutMs } = subject;
  const { key, repeatable } = operation;
  const endsAt = performance.now() + timeoutMs;
  const interruption = createInterruption();
  let exchange: Exchange | undefined;

  // Whatever was answered is over: a request is only sent again where the one before did nothing or could do no harm.
  const getOutcome = (): Outcome => exchange?.getOutcome() ?? "not sent";

  const run = async (): Promise<Response> => {
    for (let attempt = 0; ; attempt++) {
      const result = await tryOnce(signer !== undefined);
      if ("value" in result) return result.value;
      const { error, repetition } = result;
      if (repetition === undefined || attempt >= retries) throw error;
      const pauseMs = Math.max(repetition.atLeastMs, computePauseMs(attempt, random()));
      if (performance.now() + pauseMs >= endsAt) throw error;
      await interruption.run(pause(pauseMs));
    }
  };

  const tryOnce = async (mayLearn: boolean): Promise<Attempt<Response>> => {
    const signed = signer === undefined ? request : { ...request, headers: await interruption.run(waitFor(sign(signer))) };
    const response = await interruption.run(send((listener) => (exchange = transport.send(signed, listener))));
    if ("kind" in response) return fail(response);
    exchange = undefined;
    const reply = readReply(operation, response);
    if ("value" in reply || reply.error instanceof ProtocolError) return reply;
    const { error } = reply;
    if (mayLearn && learn(error.code, response)) return tryOnce(false);
    return { error, repetition: repeatAfterError(error, response, repeatable) };
  };

  const sign = async ({ sign: signRequest }: RequestSigner): Promise<HttpsRequest["headers"]> => {
    try {
      return await signRequest({ ...request, authority });
    } catch (cause) {
      const problem = `could not be authenticated: ${cause instanceof Error ? cause.message : String(cause)}`;
      throw new ConnectionError({ operation: key, problem, outcome: "not sent", cause });
    }
  };

  const learn = (code: string, { status, headers }: HttpsResponse): boolean => {
    const lesson = signer?.learn({ status, code, date: headers["date"] });
    if (lesson?.warning !== undefined) warn({ kind: "clock skew", message: lesson.warning });
    return lesson !== undefined;
  };

  const fail = (failure: TransportFailure): Attempt<Response> => {
    const { kind, problem, cause } = failure;
    if (kind === "reply") return { error: new ProtocolError({ operation: key, problem, cause }) };
    const outcome = getOutcome();
    const error = new ConnectionError({ operation: key, problem, outcome, cause });
    return { error, repetition: repeatAfterFailure(failure, outcome, repeatable) };
  };

  return { key, run, end: (createError) => interruption.interrupt(createError(getOutcome())) };
}
