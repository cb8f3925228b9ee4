import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, RequestListener } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { Certificates } from "./certificates.js";
import { answerRequest } from "./jobs-service.js";
import type { ServiceAnswer } from "./jobs-service.js";

/** A request as the service sees it on the wire. */
export interface ReceivedHttpsRequest {
  readonly method: string;
  /** As it came, not decoded. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The name in the certificate that the caller showed. */
  readonly caller: string | undefined;
}

/** What goes back: a status, headers, and a body that is text or bytes or is written as JSON. */
export interface HttpsAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Plays the Jobs service on HTTPS. */
export interface HttpsResponder {
  readonly port: number;
  /** `localhost:1234`, with `http://` before it where there is no TLS. */
  readonly endpoint: string;
  readonly received: readonly ReceivedHttpsRequest[];
  /** How many connections were made. */
  readonly countConnections: () => number;
  /** How many of them are still open. */
  readonly countOpenConnections: () => number;
  readonly close: () => Promise<void>;
}

/** Answers in another way than usual, or never; `usual` is what the service would say. */
export type Respond = (request: ReceivedHttpsRequest, usual: HttpsAnswer) => HttpsAnswer | undefined;

/** Starts the service: with certificates on TLS, demanding one of the caller, and without them on plain HTTP. */
export async function startHttpsResponder(
  certificates: Certificates | undefined,
  respond: Respond = (_request, usual) => usual,
): Promise<HttpsResponder> {
  const received: ReceivedHttpsRequest[] = [];
  const connections = new Set<Socket>();
  const listener: RequestListener = (incoming, outgoing) => {
    void readRequest(incoming).then((request) => {
      received.push(request);
      const answer = respond(request, answerHttps(request));
      if (answer === undefined) return;
      outgoing.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
      outgoing.end(typeof answer.body === "string" || answer.body instanceof Uint8Array ? answer.body : JSON.stringify(answer.body));
    });
  };
  const server =
    certificates === undefined
      ? createHttpServer(listener)
      : createHttpsServer({ ...certificates.server, ca: certificates.ca, requestCert: true, rejectUnauthorized: true }, listener);
  server.on(certificates === undefined ? "connection" : "secureConnection", (socket: Socket) => connections.add(socket));
  server.listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    endpoint: `${certificates === undefined ? "http://" : ""}localhost:${port}`,
    received,
    countConnections: () => connections.size,
    countOpenConnections: () => [...connections].filter(({ destroyed }) => !destroyed).length,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function readRequest(incoming: IncomingMessage): Promise<ReceivedHttpsRequest> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const { method = "", url = "", headers, socket } = incoming;
  const caller = "encrypted" in socket ? (socket as TLSSocket).getPeerCertificate().subject.CN : undefined;
  return { method, url, headers, body: Buffer.concat(parts).toString(), caller: typeof caller === "string" ? caller : undefined };
}

const exceptions: Readonly<Record<string, { readonly name: string; readonly status: number }>> = {
  ResourceNotFound: { name: "ResourceNotFoundException", status: 404 },
  InvalidStateTransition: { name: "InvalidStateTransitionException", status: 409 },
  VersionMismatch: { name: "InvalidStateTransitionException", status: 409 },
  TerminalStateReached: { name: "TerminalStateException", status: 410 },
  RequestThrottled: { name: "ThrottlingException", status: 429 },
};

/** What the service says over HTTPS: documents as text, no time, and exceptions in a header. */
export function answerHttps({ method, url, body }: ReceivedHttpsRequest): HttpsAnswer {
  const { pathname, searchParams } = new URL(url, "https://localhost");
  const [, , thingName, , jobId] = pathname.split("/").map(decodeURIComponent);
  const query = Object.fromEntries([...searchParams].map(([name, value]) => [name, JSON.parse(value) as unknown]));
  const members = body === "" ? query : (JSON.parse(body) as Record<string, unknown>);
  const answer = answerRequest(nameOperation(method, jobId), { ...members, thingName, ...(jobId !== undefined && { jobId }) });
  return answer.accepted ? { status: 200, body: toHttps(answer.members) } : refuse(answer);
}

function nameOperation(method: string, jobId: string | undefined): string {
  if (method === "PUT") return "startNextPendingJobExecution";
  if (method === "POST") return "updateJobExecution";
  return jobId === undefined ? "getPendingJobExecutions" : "describeJobExecution";
}

function refuse({ members: { code, message, executionState } }: ServiceAnswer): HttpsAnswer {
  const { name, status } = exceptions[String(code)] ?? { name: "InvalidRequestException", status: 400 };
  return { status, headers: { "x-amzn-ErrorType": `${name}:http://internal.amazon.com/` }, body: { message, executionState } };
}

function toHttps({ timestamp: _, ...members }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(members), (key, value: unknown) => (key === "jobDocument" ? JSON.stringify(value) : value)) as Record<
    string,
    unknown
  >;
}
