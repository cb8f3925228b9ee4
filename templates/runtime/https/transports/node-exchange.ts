import type { ClientRequest } from "node:http";
import type { Outcome } from "../../errors/outcome.js";
import { decodeResponse } from "./node-decoding.js";
import { describeFailure, isRefusedCertificate } from "./node-failure.js";
import type { Ending, Exchange } from "./transport.js";

/** What an exchange needs besides its request. */
export interface ExchangeOptions {
  readonly body: string | Uint8Array | undefined;
  readonly maxReplyBytes: number;
  readonly onEnd: (ending: Ending) => void;
}

/** Sends a request that Node has prepared, and reads the response to its end. */
export function exchange(outgoing: ClientRequest, { body, maxReplyBytes, onEnd }: ExchangeOptions): Exchange {
  let outcome: Outcome = "not sent";
  let isOver = false;

  const end = (ending: Ending): void => {
    if (isOver) return;
    isOver = true;
    if ("kind" in ending) outgoing.destroy();
    onEnd(ending);
  };
  const fail = (error: Error): void => {
    if (isRefusedCertificate(error) && !outgoing.reusedSocket) outcome = "not sent";
    end(describeFailure(error, outcome));
  };
  const markSent = (): void => {
    outcome = "unknown";
  };

  // Node writes a request as soon as its connection stands.
  outgoing.on("socket", (socket) => {
    const isTls = "authorized" in socket;
    if (isTls ? socket.authorized === true : !socket.connecting) markSent();
    else socket.once(isTls ? "secureConnect" : "connect", markSent);
  });
  // Of a response that changes the protocol (101) Node tells by closing alone.
  const failUnanswered = (): void => fail(new Error("no response"));
  outgoing.on("error", fail);
  outgoing.on("close", failUnanswered);
  outgoing.on("response", (incoming) => {
    outgoing.off("close", failUnanswered);
    const parts: Buffer[] = [];
    let size = 0;
    incoming.on("error", fail);
    incoming.on("data", (part: Buffer) => {
      size += part.length;
      parts.push(part);
      if (size > maxReplyBytes) end({ kind: "reply", problem: `has more than ${maxReplyBytes} bytes` });
    });
    incoming.on("end", () => {
      const { statusCode: status = 0, headers } = incoming;
      const body = Buffer.concat(parts, size);
      const encoding = headers["content-encoding"];
      end(encoding === undefined ? { status, headers, body } : decodeResponse({ status, headers, body }, encoding, maxReplyBytes));
    });
  });
  outgoing.end(body);

  return {
    getOutcome: () => outcome,
    cancel: () => {
      isOver = true;
      outgoing.destroy();
    },
  };
}
