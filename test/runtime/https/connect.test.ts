import { expect, it, vi } from "vitest";
import { connect } from "../../../templates/runtime/https/connect.js";
import type { TransportFactory } from "../../../templates/runtime/https/connect.js";
import type { HttpsAuthentication } from "../../../templates/runtime/https/authentication.js";

/** The port that requests to an endpoint go to. */
function choosePort(endpoint: string, auth: HttpsAuthentication): number | undefined {
  const createTransport = vi.fn<TransportFactory>(() => ({ send: vi.fn(), close: vi.fn() }));
  connect(
    { endpoint, auth },
    {
      createTransport,
      ports: { mutualTls: 8443, sigV4: 443 },
      requestMembers: ["lamp", "brightness"],
      identity: {},
      readError: () => undefined,
    },
  );
  return createTransport.mock.calls[0]?.[0].endpoint.port;
}

const signing = { scheme: "sigV4", sign: async () => ({ headers: {}, learn: () => false }) } as const;

it.each<[string, string, HttpsAuthentication, number]>([
  ["the API's own for a certificate", "example.com", { scheme: "mutualTls" }, 8443],
  ["the API's own for signatures", "example.com", signing, 443],
  [
    "443 for a certificate where the port is shared by the name of a protocol",
    "example.com",
    { scheme: "mutualTls", alpnProtocol: "x" },
    443,
  ],
  ["the one that is said, whatever the rest", "example.com:9443", { scheme: "mutualTls", alpnProtocol: "x" }, 9443],
])("the port of a service is %s", (_, endpoint, auth, port) => {
  expect(choosePort(endpoint, auth)).toBe(port);
});
