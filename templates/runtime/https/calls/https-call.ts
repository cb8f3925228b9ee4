import { computePauseMs } from "../../client/back-off.js";
import type { WarningListener } from "../../client/warning.js";
import { ConnectionError } from "../../errors/connection-error.js";
import type { Outcome } from "../../errors/outcome.js";
import { ProtocolError } from "../../errors/protocol-error.js";
import type { RequestSigner, Signature } from "../authentication.js";
import { createInterruption } from "./interruption.js";
import type { CallDescription } from "../operation.js";
import { readReply } from "../read-reply.js";
import type { ReplyReader } from "../read-reply.js";
import { repeatAfterError, repeatAfterFailure } from "./repeat-rule.js";
import { pause } from "./pause.js";
import type { Ending, Exchange, HttpsRequest, HttpsTransport, TransportFailure } from "../transports/transport.js";

// What Node, browsers and workers have in common; named here because the package is compiled without the types of any of them.
declare const performance: { readonly now: () => number };

/** What all calls of a client share. */
export interface CallContext {
  readonly transport: HttpsTransport;
  readonly signer: RequestSigner | undefined;
  readonly replies: ReplyReader;
  /** What the `host` header says. */
  readonly authority: string;
  /** How often a request is sent again at most. */
  readonly retries: number;
  readonly warn: WarningListener;
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
  /** Ends the call wherever it is. */
  readonly end: (createError: (state: CallState) => Error) => void;
}

/** What is known of a call that is ended from outside. */
export interface CallState {
  /** Whether the request may have taken effect. */
  readonly outcome: Outcome;
  /** That no connection could be made so far, and why the last attempt has failed, where one has. */
  readonly loss: { readonly cause: unknown } | undefined;
}

/** How often a refused request is signed anew: the time may have been wrong, and the credentials as well. */
const lessonsPerAttempt = 2;

/** How an attempt ended; where another one may follow, the least wait before it, in milliseconds. */
type AttemptResult<Response> = { readonly value: Response } | { readonly error: Error; readonly againMs?: number | undefined };

/** Prepares a call. Nothing is sent before it runs. */
export function createHttpsCall<Response>(context: CallContext, subject: CallSubject<Response>): HttpsCall<Response> {
  const { transport, signer, replies, authority, retries, warn } = context;
  const { operation, request, timeoutMs } = subject;
  const { key, repeatable } = operation;
  const endsAt = performance.now() + timeoutMs;
  const interruption = createInterruption();
  let exchange: Exchange | undefined;
  let lastCause: unknown;

  // Whatever was answered is over: a request is only sent again where the one before did nothing or could do no harm.
  const getOutcome = (): Outcome => exchange?.getOutcome() ?? "not sent";

  const run = async (): Promise<Response> => {
    for (let attempt = 0; ; attempt++) {
      const result = await tryOnce(lessonsPerAttempt);
      if ("value" in result) return result.value;
      const { error, againMs } = result;
      if (againMs === undefined || attempt >= retries) throw error;
      const pauseMs = Math.max(againMs, computePauseMs(attempt, Math.random()));
      if (performance.now() + pauseMs >= endsAt) throw error;
      await interruption.run(pause(pauseMs));
    }
  };

  const tryOnce = async (lessons: number): Promise<AttemptResult<Response>> => {
    const signature =
      signer &&
      (await interruption.run<Signature>((resolve, reject) => {
        signer.sign({ ...request, authority }, key).then(resolve, reject);
        return undefined;
      }));
    const response = await interruption.run<Ending>((resolve) => (exchange = transport.send({ ...request, ...signature }, resolve)).cancel);
    if ("kind" in response) return judgeFailure(response);
    exchange = undefined;
    const reply = readReply(operation, response, replies);
    if ("value" in reply || reply.error instanceof ProtocolError) return reply;
    const { error } = reply;
    if (lessons > 0 && signature?.learn(error, response.headers, warn) === true) return tryOnce(lessons - 1);
    return { error, againMs: repeatAfterError(error, response, repeatable) };
  };

  const judgeFailure = (failure: TransportFailure): AttemptResult<Response> => {
    const { kind, problem, cause } = failure;
    if (kind === "reply") return { error: new ProtocolError({ operation: key, problem, cause }) };
    const outcome = getOutcome();
    const error = new ConnectionError({ operation: key, repeatable, problem, outcome, cause });
    lastCause = cause;
    return { error, againMs: repeatAfterFailure(failure, outcome, repeatable) };
  };

  const end: HttpsCall<Response>["end"] = (createError) => {
    const outcome = getOutcome();
    const loss = exchange !== undefined && outcome === "not sent" ? { cause: lastCause } : undefined;
    interruption.interrupt(() => createError({ outcome, loss }));
  };

  return { key, run, end };
}
