import type { Outcome } from "../../../templates/runtime/errors/outcome.js";
import type {
  HttpsRequest,
  HttpsResponse,
  HttpsTransport,
  TransportFailure,
} from "../../../templates/runtime/https/transports/transport.js";

/** How one exchange ended. */
export type Ending = { readonly outcome: Outcome } & (
  { readonly response: HttpsResponse; readonly text: string } | { readonly failure: TransportFailure }
);

export const getRequest: HttpsRequest = { method: "GET", path: "/lamps", query: {}, headers: {}, body: undefined };
export const postRequest: HttpsRequest = {
  ...getRequest,
  method: "POST",
  headers: { "content-type": "application/json" },
  body: '{"on":true}',
};

/** Sends one request and waits for its end. */
export async function exchangeOnce(transport: HttpsTransport, request: HttpsRequest = getRequest): Promise<Ending> {
  return await new Promise((resolve) => {
    const exchange = transport.send(request, (ending) => {
      const outcome = exchange.getOutcome();
      if ("kind" in ending) resolve({ outcome, failure: ending });
      else resolve({ outcome, response: ending, text: Buffer.from(ending.body).toString() });
    });
  });
}
