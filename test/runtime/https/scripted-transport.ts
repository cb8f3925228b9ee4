import { createHttpsCaller } from "../../../templates/runtime/https/create-https-caller.js";
import type { HttpsCaller } from "../../../templates/runtime/https/create-https-caller.js";
import type { HttpsClientOptions } from "../../../templates/runtime/https/client-options.js";
import type { HttpsRequest, HttpsTransport, TransportFailure } from "../../../templates/runtime/https/transports/transport.js";
import { readLampError } from "./lamp-operations.js";

/** What happens to one request: an answer, a failure, or nothing at all, once it was sent or before. */
export type Event =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | ({ readonly sent: boolean } & Partial<TransportFailure>)
  | "silence"
  | "no connection";

/** A caller whose requests meet with what a test has written down, one event each. */
export interface ScriptedCaller extends HttpsCaller {
  readonly requests: readonly HttpsRequest[];
  /** How many requests were given up. */
  readonly countCancelled: () => number;
}

export function createScriptedCaller(script: readonly Event[], options: Partial<HttpsClientOptions> = {}): ScriptedCaller {
  const requests: HttpsRequest[] = [];
  let cancelled = 0;
  const transport: HttpsTransport = {
    send: (request, onEnd) => {
      const event = script[requests.length] ?? "silence";
      requests.push(request);
      if (event === "silence" || event === "no connection") {
        const cancel = (): void => {
          cancelled++;
        };
        return { getOutcome: () => (event === "silence" ? "unknown" : "not sent"), cancel };
      }
      if ("status" in event) {
        const { status, headers = {}, body = {} } = event;
        onEnd({ status, headers, body: typeof body === "string" ? Buffer.from(body) : Buffer.from(JSON.stringify(body)) });
        return { getOutcome: () => "unknown", cancel: () => undefined };
      }
      const { sent, ...failure } = event;
      onEnd({ kind: "connection", problem: "was lost", transient: true, ...failure });
      return { getOutcome: () => (sent ? "unknown" : "not sent"), cancel: () => undefined };
    },
    close: () => undefined,
  };
  const caller = createHttpsCaller(
    { endpoint: "lamps.example.com", auth: { scheme: "mutualTls" }, ...options },
    {
      createTransport: () => transport,
      ports: { mutualTls: 8443, sigV4: 443 },
      requestMembers: ["lamp", "brightness"],
      identity: {},
      readError: readLampError,
    },
  );
  return { ...caller, requests, countCancelled: () => cancelled };
}
