import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SignableRequest } from "../../../../templates/runtime/https/authentication.js";
import { ConnectionError } from "../../../../templates/runtime/errors/connection-error.js";
import { createSigner } from "../../../../templates/runtime/https/signing/sig-v4.js";
import { ServiceError } from "../../../../templates/runtime/errors/service-error.js";

/** The credentials and the moment of AWS's published test vectors (the "aws-sig-v4-test-suite"). */
const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const moment = new Date("2015-08-30T12:36:00Z");

const get: SignableRequest = { method: "GET", path: "/", query: {}, headers: {}, body: undefined, authority: "example.amazonaws.com" };

beforeEach(() => void vi.useFakeTimers({ now: moment, toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

function createTestSigner(options: Partial<Parameters<typeof createSigner>[0]> = {}) {
  return createSigner({ region: "us-east-1", credentials, ...options }, "service");
}

describe("a signer", () => {
  it("writes headers for the region, the service and the moment", async () => {
    const { headers } = await createTestSigner().sign(get, "describeLamp");
    expect(headers["x-amz-date"]).toBe("20150830T123600Z");
    expect(headers["authorization"]).toContain("Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request");
  });

  it("keeps the request's own headers, and leaves the host to whoever sends it", async () => {
    const { headers } = await createTestSigner().sign(
      { ...get, method: "POST", headers: { "content-type": "application/json" }, body: "{}" },
      "describeLamp",
    );
    expect(headers).toMatchObject({ "content-type": "application/json" });
    expect(headers).not.toHaveProperty("host");
    expect(headers["authorization"]).toContain("SignedHeaders=content-type;host;");
  });

  it("sends the session token of temporary credentials", async () => {
    const { headers } = await createTestSigner({ credentials: { ...credentials, sessionToken: "token" } }).sign(get, "describeLamp");
    expect(headers["x-amz-security-token"]).toBe("token");
  });

  it.each(["sessionToken", "accessKeyId"])(
    "refuses a %s that no header can carry, such as one read from a file with its line break",
    async (name) => {
      const signing = createTestSigner({ credentials: { ...credentials, [name]: "token\n" } }).sign(get, "describeLamp");
      await expect(signing).rejects.toThrow(ConnectionError);
      await expect(signing).rejects.toMatchObject({ outcome: "not sent", message: expect.stringContaining(`${name} has`) as string });
    },
  );

  it("asks a provider when the first request is made, and once for all that are made together", async () => {
    const provider = vi.fn(async () => credentials);
    const signer = createTestSigner({ credentials: provider });
    expect(provider).not.toHaveBeenCalled();
    await Promise.all([signer.sign(get, "describeLamp"), signer.sign(get, "describeLamp"), signer.sign(get, "describeLamp")]);
    expect(provider).toHaveBeenCalledTimes(1);
  });

  it("passes on why a provider failed", async () => {
    const signer = createTestSigner({ credentials: () => Promise.reject(new Error("no role")) });
    const failure = signer.sign(get, "describeLamp");
    await expect(failure).rejects.toThrow(ConnectionError);
    await expect(failure).rejects.toMatchObject({ outcome: "not sent", message: expect.stringContaining("no role") as string });
  });
});

describe("a signer whose request was refused", () => {
  const anHourLater = { date: "Sun, 30 Aug 2015 13:36:00 GMT" };
  const badSignature = new ServiceError("InvalidSignatureException", "Signature expired", { status: 403 });
  const expiredToken = new ServiceError("ExpiredTokenException", "Expired", { status: 403 });

  it("signs with the service's time where the clocks differ", async () => {
    const signer = createTestSigner();
    const { learn } = await signer.sign(get, "describeLamp");
    const warn = vi.fn();
    expect(learn(badSignature, anHourLater, warn)).toBe(true);
    expect(warn).toHaveBeenCalledWith({
      kind: "clock skew",
      message: "The clock of this device is 3600 s behind the service's. Requests are signed with the service's time now.",
    });
    expect((await signer.sign(get, "describeLamp")).headers["x-amz-date"]).toBe("20150830T133600Z");
  });

  it("lets all requests be signed anew that were signed with the wrong time, and says so once", async () => {
    const signer = createTestSigner();
    const warn = vi.fn();
    const signatures = await Promise.all([
      signer.sign(get, "describeLamp"),
      signer.sign(get, "describeLamp"),
      signer.sign(get, "describeLamp"),
    ]);
    expect(signatures.map(({ learn }) => learn(badSignature, anHourLater, warn))).toEqual([true, true, true]);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it("learns nothing from a refusal of the service's own time", async () => {
    const signer = createTestSigner();
    (await signer.sign(get, "describeLamp")).learn(badSignature, anHourLater, vi.fn());
    expect((await signer.sign(get, "describeLamp")).learn(badSignature, anHourLater, vi.fn())).toBe(false);
  });

  it("signs with the device's time again where its clock was set right", async () => {
    const signer = createTestSigner();
    (await signer.sign(get, "describeLamp")).learn(badSignature, anHourLater, vi.fn());
    vi.setSystemTime(moment.getTime() + 3_600_000);
    const warn = vi.fn();
    expect((await signer.sign(get, "describeLamp")).learn(badSignature, anHourLater, warn)).toBe(true);
    expect(warn).toHaveBeenCalledWith({ kind: "clock skew", message: expect.stringContaining("right again") as string });
    expect((await signer.sign(get, "describeLamp")).headers["x-amz-date"]).toBe("20150830T133600Z");
  });

  it.each([
    ["the clocks agree", badSignature, { date: "Sun, 30 Aug 2015 12:37:00 GMT" }],
    ["there is no date", badSignature, {}],
    ["it was not refused for its signature", new ServiceError("ResourceNotFoundException", "Lost", { status: 404 }), anHourLater],
  ])("learns nothing where %s", async (_, error, headers) => {
    expect((await createTestSigner().sign(get, "describeLamp")).learn(error, headers, vi.fn())).toBe(false);
  });

  it("fetches credentials that have expired anew, once for all that were signed with them", async () => {
    const provider = vi.fn(async () => ({ ...credentials }));
    const signer = createTestSigner({ credentials: provider });
    const first = await signer.sign(get, "describeLamp");
    const second = await signer.sign(get, "describeLamp");
    expect(first.learn(expiredToken, {}, vi.fn())).toBe(true);
    await signer.sign(get, "describeLamp");
    expect(second.learn(expiredToken, {}, vi.fn())).toBe(true);
    await signer.sign(get, "describeLamp");
    expect(provider).toHaveBeenCalledTimes(2);
  });

  it("knows by the service's time when credentials expire", async () => {
    const provider = vi.fn(async () => ({ ...credentials, expiration: new Date("2015-08-30T13:46:00Z") }));
    vi.setSystemTime(new Date("2015-08-30T14:36:00Z"));
    const signer = createTestSigner({ credentials: provider });
    const { learn } = await signer.sign(get, "describeLamp");
    learn(badSignature, { date: "Sun, 30 Aug 2015 13:36:00 GMT" }, vi.fn());
    await signer.sign(get, "describeLamp");
    expect(provider).toHaveBeenCalledTimes(1);
  });

  it("cannot help it where expired credentials were given once and for all", async () => {
    expect((await createTestSigner().sign(get, "describeLamp")).learn(expiredToken, {}, vi.fn())).toBe(false);
  });
});
