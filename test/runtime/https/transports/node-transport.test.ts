import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createNodeTransport } from "../../../../templates/runtime/https/transports/node-transport.js";
import type { HttpsTransport } from "../../../../templates/runtime/https/transports/transport.js";
import { exchangeOnce, getRequest, postRequest } from "../exchange-once.js";
import { startRawServer, writeResponse } from "../raw-server.js";
import type { RawServer } from "../raw-server.js";

function connectTo({ endpoint }: Pick<RawServer, "endpoint">): HttpsTransport {
  const transport = createNodeTransport({ endpoint, certificate: undefined, maxReplyBytes: 100_000 });
  onTestFinished(transport.close);
  return transport;
}

describe("a request on Node", () => {
  it("is written as it should be", async () => {
    const server = await startRawServer((socket) => socket.write(writeResponse("{}")));
    await exchangeOnce(connectTo(server), { ...getRequest, query: { number: 0 } });
    expect(server.requests[0]?.split("\r\n")).toEqual([
      "GET /lamps?number=0 HTTP/1.1",
      `host: ${server.endpoint.authority}`,
      "accept-encoding: identity",
      "Connection: keep-alive",
      "",
      "",
    ]);
  });

  it("says how long its body is", async () => {
    const server = await startRawServer((socket) => socket.write(writeResponse("{}")));
    await exchangeOnce(connectTo(server), { ...postRequest, body: '{"name":"größe"}' });
    expect(server.requests[0]).toMatch(/\r\ncontent-length: 18\r\n/i);
    expect(server.requests[0]).toMatch(/\r\n\r\n\{"name":"größe"\}$/);
  });

  it.each([
    ["PUT", true],
    ["POST", true],
    ["PATCH", true],
    ["GET", false],
    ["DELETE", false],
  ])("says by %s without a body that there is none: %s", async (method, says) => {
    const server = await startRawServer((socket) => socket.write(writeResponse("{}")));
    await exchangeOnce(connectTo(server), { ...getRequest, method });
    expect(server.requests[0]?.includes("\r\ncontent-length: 0\r\n")).toBe(says);
    expect(server.requests[0]).not.toMatch(/transfer-encoding/i);
  });

  it("uses one connection for many that come one after another", async () => {
    const server = await startRawServer((socket) => socket.write(writeResponse("{}")));
    const transport = connectTo(server);
    for (let count = 0; count < 5; count++) await exchangeOnce(transport);
    expect(server.connections.size).toBe(1);
  });

  it("waits for others where there are too many at a time", async () => {
    const server = await startRawServer((socket) => socket.write(writeResponse("{}")));
    const transport = connectTo(server);
    const endings = await Promise.all(Array.from({ length: 200 }, () => exchangeOnce(transport)));
    expect(endings.every((ending) => "response" in ending && ending.outcome === "unknown")).toBe(true);
    expect(server.connections.size).toBe(50);
  });
});

describe("a response on Node", () => {
  it("comes whole, however it was cut", async () => {
    const body = JSON.stringify({ text: "größe ".repeat(1_000) });
    const server = await startRawServer((socket) => {
      const bytes = Buffer.from(writeResponse(body));
      for (let start = 0; start < bytes.length; start += 997) socket.write(bytes.subarray(start, start + 997));
    });
    expect(await exchangeOnce(connectTo(server))).toMatchObject({ text: body });
  });

  it.each([301, 308])("that leads elsewhere is not followed: %i", async (status) => {
    const server = await startRawServer((socket) => socket.write(writeResponse("", { status, headers: { location: "/elsewhere" } })));
    expect(await exchangeOnce(connectTo(server))).toMatchObject({ response: { status, headers: { location: "/elsewhere" } } });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ["has more than 100000 bytes", writeResponse("x".repeat(10_000_000))],
    [
      "has more than 100000 bytes",
      `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${`ffff\r\n${"x".repeat(0xffff)}\r\n`.repeat(10)}`,
    ],
    ["is no proper HTTP: Parse Error: Header overflow", `HTTP/1.1 200 OK\r\n${"x-endless: header\r\n".repeat(100_000)}`],
    ["is no proper HTTP: Parse Error", "SSH-2.0-OpenSSH_9.6\r\n"],
  ])("is refused where it %s", async (problem, text) => {
    const server = await startRawServer((socket) => socket.write(text));
    const ending = await exchangeOnce(connectTo(server));
    expect(ending).toMatchObject({ failure: { kind: "reply", problem: expect.stringContaining(problem) as string } });
  });

  it("may be as large as is allowed, to the byte", async () => {
    const body = "x".repeat(100_000);
    const server = await startRawServer((socket) => socket.write(writeResponse(body)));
    expect(await exchangeOnce(connectTo(server))).toMatchObject({ text: body });
  });

  it("that is not read to its end does not keep its connection", async () => {
    const server = await startRawServer((socket, _, count) =>
      socket.write(count === 1 ? writeResponse("x".repeat(200_000)) : writeResponse("{}")),
    );
    const transport = connectTo(server);
    await exchangeOnce(transport);
    const [first] = server.connections;
    expect(await exchangeOnce(transport)).toMatchObject({ text: "{}" });
    await vi.waitFor(() => expect(first?.destroyed).toBe(true));
    expect(server.connections.size).toBe(2);
  });
});

describe("a connection on Node", () => {
  it("that cannot be made has sent nothing", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    server.close();
    await once(server, "close");
    const ending = await exchangeOnce(connectTo({ endpoint: { secure: false, host: "127.0.0.1", port, authority: "127.0.0.1" } }));
    expect(ending).toMatchObject({ outcome: "not sent", failure: { kind: "connection", transient: true } });
  });

  it.each([
    ["before the response", ""],
    ["in the middle of the headers", "HTTP/1.1 200 OK\r\ncontent-le"],
    ["in the middle of the body", 'HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{"lit":'],
  ])("that is cut %s leaves the outcome open", async (_, text) => {
    const server = await startRawServer((socket) => socket.write(text, () => socket.destroy()));
    const ending = await exchangeOnce(connectTo(server), postRequest);
    expect(ending).toMatchObject({
      outcome: "unknown",
      failure: { kind: "connection", transient: true, problem: expect.stringContaining("was lost") as string },
    });
  });

  it("that the service wants to use for another protocol is lost", async () => {
    const server = await startRawServer((socket) =>
      socket.write("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n"),
    );
    const ending = await exchangeOnce(connectTo(server));
    expect(ending).toMatchObject({
      outcome: "unknown",
      failure: { kind: "connection", problem: expect.stringContaining("no response") as string },
    });
  });

  it("that is half-closed without a response is lost", async () => {
    const server = await startRawServer((socket) => socket.end());
    expect(await exchangeOnce(connectTo(server), postRequest)).toMatchObject({ outcome: "unknown", failure: { kind: "connection" } });
  });

  it("that died while it was kept leaves the outcome open", async () => {
    const server = await startRawServer((socket, _, count) => (count === 1 ? socket.write(writeResponse("{}")) : socket.destroy()));
    const transport = connectTo(server);
    await exchangeOnce(transport);
    expect(await exchangeOnce(transport, postRequest)).toMatchObject({ outcome: "unknown", failure: { transient: true } });
  });

  it("is closed with its transport, used or not", async () => {
    const server = await startRawServer((socket, _, count) => (count === 1 ? socket.write(writeResponse("{}")) : undefined));
    const transport = connectTo(server);
    await exchangeOnce(transport);
    const waiting = exchangeOnce(transport);
    await vi.waitFor(() => expect(server.requests).toHaveLength(2));
    transport.close();
    expect(await waiting).toMatchObject({ failure: { kind: "connection" } });
  });
});

describe("a request that is given up on Node", () => {
  it("ends its connection and tells nothing more", async () => {
    const server = await startRawServer(() => undefined);
    const tell = vi.fn();
    const exchange = connectTo(server).send(postRequest, tell);
    await vi.waitFor(() => expect(server.requests).toHaveLength(1));
    expect(exchange.getOutcome()).toBe("unknown");
    exchange.cancel();
    exchange.cancel();
    const [socket] = server.connections;
    await vi.waitFor(() => expect(socket?.destroyed).toBe(true));
    expect(tell).not.toHaveBeenCalled();
  });

  it("has sent nothing where it never had a connection", async () => {
    const server = await startRawServer(() => undefined);
    const exchange = connectTo(server).send(postRequest, vi.fn());
    expect(exchange.getOutcome()).toBe("not sent");
    exchange.cancel();
    expect(exchange.getOutcome()).toBe("not sent");
  });
});
