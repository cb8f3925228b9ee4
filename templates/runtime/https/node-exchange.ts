import type { ClientRequest } from "node:http";
import { TLSSocket } from "node:tls";
import type { Outcome } from "../outcome.js";
import { describeFailure, isRefusedCertificate } from "./node-failure.js";
import type { Exchange, ExchangeListener, TransportFailure } from "./transport.js";

/** What an exchange needs besides its request. */
export interface ExchangeOptions {
  readonly body: string | Uint8Array | undefined;
  readonly maxReplyBytes: number;
  readonly listener: ExchangeListener;
}

/** Sends a request that Node has prepared, and reads the response to its end. */
export function exchange(outgoing: ClientRequest, { body, maxReplyBytes, listener }: ExchangeOptions): Exchange {
  let outcome: Outcome = "not sent";
  let over = false;

  const fail = (failure: TransportFailure): void => {
    if (over) return;
    over = true;
    outgoing.destroy();
    listener.onFailure(failure);
  };
  const failWith = (error: Error): void => {
    if (isRefusedCertificate(error) && !outgoing.reusedSocket) outcome = "not sent";
    fail(describeFailure(error, outcome));
  };
  const markSent = (): void => {
    outcome = "unknown";
  };

  // Node writes a request as soon as its connection stands.
  outgoing.on("socket", (socket) => {
    const isTls = socket instanceof TLSSocket;
    if (socket.connecting || (isTls && !socket.authorized)) socket.once(isTls ? "secureConnect" : "connect", markSent);
    else markSent();
  });
  outgoing.on("error", failWith);
  outgoing.on("response", (incoming) => {
    const parts: Buffer[] = [];
    let size = 0;
    incoming.on("error", failWith);
    incoming.on("data", (part: Buffer) => {
      size += part.length;
      parts.push(part);
      if (size > maxReplyBytes) fail({ kind: "reply", problem: `has more than ${maxReplyBytes} bytes` });
    });
    incoming.on("end", () => {
      if (over) return;
      over = true;
      listener.onResponse({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(parts, size) });
    });
  });
  outgoing.end(body);

  return {
    getOutcome: () => outcome,
    cancel: () => {
      over = true;
      outgoing.destroy();
    },
  };
}
