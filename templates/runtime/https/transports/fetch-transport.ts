import { collectBody } from "./body-collector.js";
import { createOptionError } from "../create-option-error.js";
import { joinQuery } from "../path.js";
import type { TransportOptions } from "./transport-options.js";
import type { Ending, HttpsTransport } from "./transport.js";

// As much of `fetch` as is used here; the package is compiled without the types of any platform.
declare function fetch(url: string, options: FetchOptions): Promise<FetchResponse>;
declare class AbortController {
  readonly signal: object;
  abort(): void;
}

interface FetchOptions {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
  readonly redirect: "manual";
  readonly signal: object;
}

interface FetchResponse {
  readonly type: string;
  readonly status: number;
  readonly headers: Iterable<readonly [name: string, value: string]>;
  /** Some platforms, such as React Native, have no streams and leave it out. */
  readonly body?: { getReader(): BodyReader } | null;
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface BodyReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
}

/**
 * Carries requests with the platform's own `fetch`, which keeps connections as it sees fit. It does not tell whether a request has left, so that
 * the outcome of every failure is unknown.
 *
 * @throws {ValidationError} where an agent is given, which fetch cannot use.
 * @throws {Error} where a certificate is given: outside Node certificates belong to the platform.
 */
export function createFetchTransport({ endpoint, certificate, agent, fetch: own, maxReplyBytes }: TransportOptions): HttpsTransport {
  if (certificate !== undefined) throw new Error("Client certificates need Node. Use sigV4 here.");
  if (agent !== undefined) throw createOptionError("agent", "nothing here, since fetch takes none");
  // Whoever gives one may use other types for the same things.
  const given = own as typeof fetch | undefined;
  const origin = `${endpoint.secure ? "https" : "http"}://${endpoint.authority}`;

  return {
    send: ({ method, path, query, headers, body }, onEnd) => {
      const controller = new AbortController();
      const { signal } = controller;
      const response = (given ?? fetch)(origin + joinQuery(path, query), { method, headers, body, redirect: "manual", signal });
      let over = false;
      void load(response, maxReplyBytes).then((result) => {
        if (over) return;
        onEnd(result);
        // Whatever was not read is not wanted.
        controller.abort();
      });
      return {
        getOutcome: () => "unknown",
        cancel: () => {
          over = true;
          controller.abort();
        },
      };
    },
    close: () => undefined,
  };
}

/** Waits for a response and reads it. Never rejects. */
async function load(loading: Promise<FetchResponse>, maxReplyBytes: number): Promise<Ending> {
  try {
    const response = await loading;
    if (response.type === "opaqueredirect") return { kind: "reply", problem: "leads to another address, which is not followed" };
    const body = await readBody(response, maxReplyBytes);
    if (body === undefined) return { kind: "reply", problem: `has more than ${maxReplyBytes} bytes` };
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  } catch (error) {
    return { kind: "connection", problem: `failed: ${describeCause(error)}`, transient: true, cause: error };
  }
}

async function readBody(response: FetchResponse, maxBytes: number): Promise<Uint8Array | undefined> {
  const collector = collectBody(maxBytes);
  if (response.body === undefined) {
    return collector.add(new Uint8Array(await response.arrayBuffer())) ? collector.join() : undefined;
  }
  const reader = response.body?.getReader();
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (value === undefined) return collector.join();
    if (!collector.add(value)) return undefined;
  }
}

/** What `fetch` itself says is always the same ("fetch failed"); the reason stands in its cause, where there is one. */
function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
