import { AbortError } from "../errors/abort-error.js";
import { defaultTimeoutMs, readCallOptions } from "../client/call-options.js";
import type { CallOptions } from "../client/call-options.js";
import { createMemberWatch } from "../client/member-watch.js";
import { startDeadline } from "../client/deadline.js";
import { ConnectionError } from "../errors/connection-error.js";
import type { Outcome } from "../errors/outcome.js";
import { TimeoutError } from "../errors/timeout-error.js";
import type { TimeoutErrorOptions } from "../errors/timeout-error.js";
import { writeReason } from "../errors/write-reason.js";
import type { HttpsClientOptions } from "./client-options.js";
import { createRequest } from "./create-request.js";
import { connect } from "./connect.js";
import type { Platform } from "./connect.js";
import { createHttpsCall } from "./calls/https-call.js";
import type { CallState, HttpsCall } from "./calls/https-call.js";
import { Interrupt } from "./calls/interruption.js";
import type { HttpsOperation } from "./operation.js";
import { createRunningCalls } from "./calls/running-calls.js";

/** Calls the operations of one service. */
export interface HttpsCaller {
  /**
   * Sends a request, to which it adds what all have in common, and waits for what comes of it.
   *
   * @throws {ValidationError} before anything is sent.
   * @throws {ServiceError} where the service refuses.
   * @throws {TimeoutError | AbortError | ConnectionError | ProtocolError} where no reply comes or none that can be understood.
   */
  readonly call: <Request extends object, Response>(
    operation: HttpsOperation<Request, Response>,
    input: unknown,
    options?: CallOptions,
  ) => Promise<Response>;
  /** Ends every call with a `ConnectionError` and closes the connections. May be called more than once. */
  readonly close: () => Promise<void>;
}

/**
 * Makes a caller. Connections are made when they are needed.
 *
 * @throws {ValidationError} where an option is not what it should be.
 */
export function createHttpsCaller(clientOptions: HttpsClientOptions, platform: Platform): HttpsCaller {
  const { timeoutMs: clientTimeoutMs = defaultTimeoutMs } = clientOptions;
  const context = connect(clientOptions, platform);
  const watch = createMemberWatch(platform.requestMembers, context.warn);
  const running = createRunningCalls<HttpsCall<unknown>>();
  let closed = false;

  return {
    call: async (operation, input, options) => {
      const { key, repeatable } = operation;
      const { signal, timeoutMs = clientTimeoutMs } = readCallOptions(options);
      const request = createRequest(operation, input, platform.identity, watch);
      if (closed) throw createCloseError(key, "not sent");
      const call = createHttpsCall(context, { operation, request, timeoutMs });
      const stopDeadline = startDeadline(
        timeoutMs,
        () => call.end((state) => createTimeoutError({ operation: key, repeatable, timeoutMs }, state)),
        signal,
        (cause) => call.end(({ outcome }) => new AbortError({ operation: key, repeatable, outcome, cause })),
      );
      const remove = running.add(call);
      try {
        return await call.run();
      } catch (error) {
        if (error instanceof Interrupt) throw error.createError();
        throw error;
      } finally {
        stopDeadline();
        remove();
      }
    },
    close: async () => {
      closed = true;
      for (const call of running.list()) call.end(({ outcome }) => createCloseError(call.key, outcome));
      context.transport.close();
    },
  };
}

function createTimeoutError(known: Omit<TimeoutErrorOptions, "outcome">, { outcome, loss }: CallState): TimeoutError {
  if (loss === undefined) return new TimeoutError({ ...known, outcome });
  const { cause } = loss;
  return new TimeoutError({ ...known, outcome, remark: `, as it has no connection${writeReason(cause)}`, cause });
}

function createCloseError(operation: string, outcome: Outcome): ConnectionError {
  return new ConnectionError({ operation, problem: "was closed", outcome });
}
