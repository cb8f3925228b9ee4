import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createFetchTransport } from "../../../../templates/runtime/https/transports/fetch-transport.js";
import type { HttpsTransport } from "../../../../templates/runtime/https/transports/transport.js";
import { exchangeOnce, getRequest, postRequest } from "../exchange-once.js";
import { startRawServer, writeResponse } from "../raw-server.js";
import type { RawServer } from "../raw-server.js";

function connectTo({ endpoint }: Pick<RawServer, "endpoint">): HttpsTransport {
  const transport = createFetchTransport({ endpoint, certificate: undefined, maxReplyBytes: 100_000 });
  onTestFinished(transport.close);
  return transport;
}

describe("a request by fetch", () => {
  it("is written as it should be", async () => {
    const server = await startRawServer((socket) => socket.write(writeResponse("{}")));
    await exchangeOnce(connectTo(server), { ...postRequest, path: "/lamps/$next", query: { number: "0" } });
    expect(server.requests[0]).toMatch(/^POST \/lamps\/\$next\?number=0 HTTP\/1.1\r\n/);
    expect(server.requests[0]).toMatch(/\r\ncontent-type: application\/json\r\n/);
    expect(server.requests[0]).toMatch(/\r\n\r\n\{"on":true\}$/);
  });

  it("cannot show a certificate, and says so", async () => {
    const endpoint = { secure: true, host: "example.com", port: 8443, authority: "example.com:8443" };
    expect(() => createFetchTransport({ endpoint, certificate: { scheme: "mutualTls" }, maxReplyBytes: 1 })).toThrow("need Node");
  });

  it("that is given up ends its connection and tells nothing more", async () => {
    const server = await startRawServer(() => undefined);
    const tell = vi.fn();
    const exchange = connectTo(server).send(getRequest, tell);
    await vi.waitFor(() => expect(server.requests).toHaveLength(1));
    exchange.cancel();
    const [socket] = server.connections;
    await vi.waitFor(() => expect(socket?.destroyed).toBe(true));
    expect(tell).not.toHaveBeenCalled();
  });
});

describe("a response by fetch", () => {
  it("comes whole, with its status and headers", async () => {
    const body = JSON.stringify({ text: "größe ".repeat(1_000) });
    const server = await startRawServer((socket) =>
      socket.write(writeResponse(body, { status: 404, headers: { "x-amzn-ErrorType": "Lost" } })),
    );
    expect(await exchangeOnce(connectTo(server))).toMatchObject({
      text: body,
      response: { status: 404, headers: { "x-amzn-errortype": "Lost" } },
    });
  });

  describe("where the platform has no streams, as React Native", () => {
    function answerWith(body: string): void {
      vi.stubGlobal("fetch", async () => {
        const response = new Response(body, { status: 200 });
        return Object.defineProperty(response, "body", { value: undefined });
      });
      onTestFinished(() => void vi.unstubAllGlobals());
    }
    const endpoint = { secure: true, host: "example.com", port: 443, authority: "example.com" };
    const createTransport = () => createFetchTransport({ endpoint, certificate: undefined, maxReplyBytes: 100 });

    it("is read all the same, and not taken for an empty one", async () => {
      answerWith('{"lit":true}');
      expect(await exchangeOnce(createTransport())).toMatchObject({ text: '{"lit":true}' });
    });

    it("is refused where it is too large", async () => {
      answerWith("x".repeat(101));
      expect(await exchangeOnce(createTransport())).toMatchObject({ failure: { kind: "reply", problem: "has more than 100 bytes" } });
    });
  });

  it("that leads elsewhere is not followed", async () => {
    const server = await startRawServer((socket) => socket.write(writeResponse("", { status: 301, headers: { location: "/elsewhere" } })));
    expect(await exchangeOnce(connectTo(server))).toMatchObject({ response: { status: 301 } });
    expect(server.requests).toHaveLength(1);
  });

  it("is refused where it is too large", async () => {
    const server = await startRawServer((socket) => socket.write(writeResponse("x".repeat(10_000_000))));
    expect(await exchangeOnce(connectTo(server))).toMatchObject({ failure: { kind: "reply", problem: "has more than 100000 bytes" } });
  });

  it("that is cut leaves the outcome open and says why", async () => {
    const server = await startRawServer((socket) => socket.destroy());
    const ending = await exchangeOnce(connectTo(server), postRequest);
    expect(ending).toMatchObject({
      outcome: "unknown",
      failure: { kind: "connection", problem: expect.stringMatching(/^failed: (?!fetch failed)/) as string },
    });
  });
});
