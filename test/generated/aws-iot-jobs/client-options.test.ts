import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { JobsHttpsClient, mutualTls } from "../../../generated/aws-iot-jobs/src/https.js";
import { ValidationError } from "../../../generated/aws-iot-jobs/src/index.js";
import { JobsMqttClient, createJobsMqttCaller } from "../../../generated/aws-iot-jobs/src/mqtt.js";
import { proxyAgent } from "../../../generated/aws-iot-jobs/src/proxy.js";
import { sigV4 } from "../../../generated/aws-iot-jobs/src/sigv4.js";
import { createFakeConnection } from "../../runtime/mqtt/fake-connection.js";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "mystery" };
const auth = sigV4({ region: "eu-west-1", credentials });
const pem = "-----BEGIN CERTIFICATE-----\nmystery\n-----END CERTIFICATE-----\n";

/** Makes a client with options of which some are wrong. */
const makers: readonly (readonly [string, (options: object) => object])[] = [
  ["over HTTPS", (options) => new JobsHttpsClient({ endpoint: "jobs.example.com", thingName: "MyThing", auth, ...options })],
  ["over MQTT", (options) => new JobsMqttClient(createFakeConnection(), { thingName: "MyThing", ...options })],
  ["for small bundles", (options) => createJobsMqttCaller(createFakeConnection(), { thingName: "MyThing", ...options })],
];

function catchError(make: () => unknown): unknown {
  try {
    return make();
  } catch (error) {
    return error;
  }
}

function expectRefusal(make: () => unknown, message: string): void {
  expect(make).toThrow(ValidationError);
  expect(make).toThrow(message);
}

describe.each(makers)("a client %s", (_, make) => {
  it("is made with all of its options", () => {
    expect(make({ timeoutMs: 5_000, onWarning: () => undefined, replies: "strict" })).toBeDefined();
    expect(make({ timeoutMs: undefined, onWarning: undefined, replies: undefined })).toBeDefined();
  });

  it.each<readonly [object, string]>([
    [{ thingName: "My Thing" }, "/thingName: expected a string of 1 to 128 characters"],
    [{ thingName: undefined }, "/thingName: expected a string of 1 to 128 characters"],
    ...[0, -1, Number.NaN, Infinity, "5", null].map((timeoutMs) => [{ timeoutMs }, "/timeoutMs: expected more than 0"] as const),
    [{ onWarning: "log" }, "/onWarning: expected a function"],
    [{ replies: "loose" }, '/replies: expected "lenient" or "strict"'],
    [{ timeout: 5_000 }, "/timeout: expected one of"],
  ])("is not made with %j", (options, message) => {
    expectRefusal(() => make(options), message);
  });

  it("tells all mistakes at once", () => {
    const error = catchError(() => make({ timeoutMs: 0, replies: 1 }));
    expect(error).toMatchObject({ issues: [{ path: ["timeoutMs"] }, { path: ["replies"] }] });
  });
});

describe("a client over HTTPS", () => {
  const make = (options: object): JobsHttpsClient =>
    new JobsHttpsClient({ endpoint: "jobs.example.com", thingName: "MyThing", auth, ...options });

  it.each<readonly [object, string]>([
    [{ auth: undefined }, "/auth: expected mutualTls(…) or sigV4(…)"],
    [{ auth: {} }, "/auth: expected mutualTls(…) or sigV4(…)"],
    [{ auth: "sigV4" }, "/auth: expected mutualTls(…) or sigV4(…)"],
    [{ auth: mutualTls({}) }, "/auth: expected mutualTls(…) with a certificate and its key"],
    [{ auth: mutualTls }, "/auth: expected what it returns: call it"],
    [{ auth: sigV4 }, "/auth: expected what it returns: call it"],
    ...[-1, 1.5, Number.NaN, Infinity, "2"].map((retries) => [{ retries }, "/retries: expected an integer of at least 0"] as const),
    ...[0, -5, Number.NaN, "1 MB"].map((maxReplyBytes) => [{ maxReplyBytes }, "/maxReplyBytes: expected an integer of at least 1"] as const),
    ...[5, null, undefined].map((endpoint) => [{ endpoint }, "/endpoint: expected"] as const),
    ...["host:0", "//host", "https:////host", "host,evil", "a\\b", "/host"].map((endpoint) => [{ endpoint }, "/endpoint: expected a host"] as const),
    [{ agent: {} }, "/agent: expected an https.Agent"],
    [{ fetch: "fetch" }, "/fetch: expected a function"],
  ])("is not made with %j", (options, message) => {
    expectRefusal(() => make(options), message);
  });

  it.each([undefined, null, 5])("is not made without options: %s", (options) => {
    expectRefusal(() => new JobsHttpsClient(options as never), "expected an object");
  });
});

describe("a client over MQTT", () => {
  it.each<readonly [unknown, string]>([
    [null, "/limits: expected an object"],
    [{ requestsInFlight: 0 }, "/limits/requestsInFlight: expected more than 0"],
    [{ publishesPerSecond: Number.NaN }, "/limits/publishesPerSecond: expected more than 0"],
    [{ publishesPerMinute: 5 }, "/limits/publishesPerMinute: expected one of"],
  ])("is not made with the limits %j", (limits, message) => {
    expectRefusal(() => new JobsMqttClient(createFakeConnection(), { thingName: "MyThing", limits: limits as never }), message);
  });

  it.each([undefined, null, {}, { on: () => undefined }, Promise.resolve(createFakeConnection())])(
    "is not made without a connection: %s",
    (connection) => {
      expectRefusal(() => new JobsMqttClient(connection as never, { thingName: "MyThing" }), "expected what an adapter makes");
      expectRefusal(() => createJobsMqttCaller(connection as never, { thingName: "MyThing" }), "expected what an adapter makes");
    },
  );
});

describe("signed requests", () => {
  it.each<readonly [object, string]>([
    ...["eu\r\nx: y", "", " ", 5, undefined, null].map((region) => [{ region }, "/region: expected a region"] as const),
    [{ credentials: undefined }, "/credentials: expected credentials"],
    [{ credentials: "AKID" }, "/credentials: expected credentials"],
    [{ credentials: { accessKeyId: "AKID" } }, "/secretAccessKey: expected a text"],
    [{ credentials: { ...credentials, expiration: "tomorrow" } }, "/expiration: expected a time"],
    [{ credentials: { ...credentials, expiration: new Date(Number.NaN) } }, "/expiration: expected a time"],
    [{ service: "iot" }, "/service: expected one of region, credentials"],
  ])("are not made with %j", (options, message) => {
    expectRefusal(() => sigV4({ region: "eu-west-1", credentials, ...options }), message);
  });
});

describe("a proxy", () => {
  it.each<readonly [unknown, string]>([
    [null, "expected an object"],
    [{}, "/url: expected the address of a proxy"],
    [{ url: 8080 }, "/url: expected the address of a proxy"],
    [{ url: "http://proxy:8080", noProxy: ["localhost"] }, "/noProxy: expected a text, as in NO_PROXY"],
    [{ url: "http://proxy:8080", ca: "/etc/ca.pem" }, "/ca: expected PEM"],
    [{ url: "http://proxy:8080", port: 8080 }, "/port: expected one of"],
  ])("is not made with %j", (options, message) => {
    expectRefusal(() => proxyAgent(options as never), message);
  });
});

describe("a certificate", () => {
  it.each<readonly [object, string]>([
    [{ cert: "/etc/device.pem", key: "/etc/device.key" }, "/cert: expected PEM, which is what the file contains and not its path"],
    [{ cert: pem }, "/key: expected PEM"],
    [{ key: pem }, "/cert: expected PEM"],
    [{ cert: pem, key: pem, ca: [pem, 5] }, "/ca: expected PEM"],
    [{ pfx: "text" }, "/pfx: expected the bytes"],
    [{ cert: pem, key: pem, passphrase: 1234 }, "/passphrase: expected a text"],
    [{ alpnProtocol: "" }, "/alpnProtocol: expected the name of a protocol"],
    [{ certificate: pem }, "/certificate: expected one of"],
  ])("is not taken from %j", (options, message) => {
    expectRefusal(() => mutualTls(options), message);
  });

  it.each([null, 5, "device.pem"])("is not taken from %j", (options) => {
    expectRefusal(() => mutualTls(options as never), "expected an object");
  });
});

describe("what holds secrets", () => {
  const certificate = mutualTls({ cert: pem, key: pem, passphrase: "mystery", pfx: Buffer.from("mystery"), ca: pem });

  it.each<readonly [string, unknown]>([
    ["a certificate", certificate],
    ["a signer", auth],
    ["a client", new JobsHttpsClient({ endpoint: "jobs.example.com", thingName: "MyThing", auth })],
  ])("shows none to consoles or as JSON: %s", (_, holder) => {
    expect(inspect(holder, { depth: 9 })).not.toMatch(/mystery|6d 79 73|BEGIN/);
    expect(JSON.stringify(holder)).not.toMatch(/mystery|BEGIN/);
  });

  it("still gives them to the connection", () => {
    expect(certificate).toMatchObject({ scheme: "mutualTls" });
    expect([certificate.cert, certificate.passphrase, certificate.ca]).toEqual([pem, "mystery", pem]);
  });

  it.each<readonly [string, () => unknown]>([
    ["a wrong passphrase", () => mutualTls({ cert: pem, key: pem, passphrase: ["mystery"] as never })],
    ["a key that is none", () => mutualTls({ cert: pem, key: "mystery" })],
    ["credentials in the wrong place", () => new JobsHttpsClient({ endpoint: "a", thingName: "b", auth: credentials as never })],
    ["credentials that are incomplete", () => sigV4({ region: "eu-west-1", credentials: { ...credentials, accessKeyId: 5 as never } })],
  ])("is not repeated by errors either: %s", (_, make) => {
    const error = catchError(make);
    expect(error).toBeInstanceOf(ValidationError);
    expect(inspect(error, { depth: 9 })).not.toContain("mystery");
  });
});
