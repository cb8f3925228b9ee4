import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cacheCredentials } from "../../../../templates/runtime/https/signing/credentials.js";
import type { AwsCredentials, CredentialsProvider } from "../../../../templates/runtime/https/signing/aws-credentials.js";

const minute = 60_000;

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

/** A cache that goes by the device's clock. */
const createCache = (provide: CredentialsProvider) => cacheCredentials(provide, () => new Date());

/** A provider whose credentials are numbered and valid for half an hour. */
function countFetches() {
  let count = 0;
  return vi.fn(async (): Promise<AwsCredentials> => {
    count++;
    return { accessKeyId: `key ${count}`, secretAccessKey: "secret", expiration: new Date(Date.now() + 30 * minute) };
  });
}

describe("credentials that a provider fetches", () => {
  it("are not fetched before they are needed", () => {
    const provide = countFetches();
    createCache(provide);
    expect(provide).not.toHaveBeenCalled();
  });

  it("are kept until five minutes before their end", async () => {
    const cache = createCache(countFetches());
    await cache.get();
    vi.setSystemTime(25 * minute - 1);
    expect((await cache.get()).accessKeyId).toBe("key 1");
    vi.setSystemTime(25 * minute);
    expect((await cache.get()).accessKeyId).toBe("key 2");
  });

  it.each<readonly [string, AwsCredentials["expiration"]]>([
    ["text, as fetch gives it", "1970-01-01T00:30:00Z"],
    ["text with another time zone", "1970-01-01T02:30:00.000+02:00"],
    ["seconds", 30 * 60],
    ["milliseconds since 1970", 1_800_000_000_000],
  ])("may say their end as %s", async (_, expiration) => {
    const end = typeof expiration === "number" && expiration > 1e11 ? expiration : 30 * minute;
    vi.setSystemTime(end - 30 * minute);
    const provide = vi.fn(() => ({ accessKeyId: "key", secretAccessKey: "secret", expiration }));
    const cache = createCache(provide);
    await cache.get();
    await cache.get();
    expect(provide).toHaveBeenCalledTimes(1);
    vi.setSystemTime(end - 5 * minute);
    await cache.get();
    expect(provide).toHaveBeenCalledTimes(2);
  });

  it.each([
    [undefined, "expected an object"],
    ["key", "expected an object"],
    [{ credentials: { accessKeyId: "key", secretAccessKey: "secret" } }, "/accessKeyId: expected a text"],
    [{ accessKeyId: "key", secretAccessKey: "secret", expiration: "soon" }, "/expiration: expected a time"],
    [{ accessKeyId: "key", secretAccessKey: "secret", expiration: {} }, "/expiration: expected a time"],
    [{ accessKeyId: "key", secretAccessKey: "secret", sessionToken: 5 }, "/sessionToken: expected a text, or nothing"],
  ])("are refused at the first call where they are none: %j", async (given, message) => {
    await expect(createCache(() => given as AwsCredentials).get()).rejects.toThrow(message);
  });

  it("may have null where there is nothing, as JSON says it", async () => {
    const given = { accessKeyId: "key", secretAccessKey: "secret", sessionToken: null, expiration: null };
    expect(await createCache(() => given as never).get()).toEqual({ accessKeyId: "key", secretAccessKey: "secret" });
  });

  it("are kept for ever where they have no end", async () => {
    const provide = vi.fn(() => ({ accessKeyId: "key", secretAccessKey: "secret" }));
    const cache = createCache(provide);
    await cache.get();
    vi.setSystemTime(1e12);
    await cache.get();
    expect(provide).toHaveBeenCalledTimes(1);
  });

  it("are fetched once for all who ask at the same time", async () => {
    const provide = countFetches();
    const cache = createCache(provide);
    const keys = await Promise.all([cache.get(), cache.get(), cache.get()]);
    expect(keys.map(({ accessKeyId }) => accessKeyId)).toEqual(["key 1", "key 1", "key 1"]);
    expect(provide).toHaveBeenCalledTimes(1);
  });

  it("serve on while they are valid where new ones cannot be had", async () => {
    const provide = countFetches();
    const cache = createCache(provide);
    await cache.get();
    provide.mockRejectedValue(new Error("no network"));
    vi.setSystemTime(29 * minute);
    expect((await cache.get()).accessKeyId).toBe("key 1");
    vi.setSystemTime(30 * minute);
    await expect(cache.get()).rejects.toThrow("no network");
  });

  it("are asked for again after a failure", async () => {
    const provide = countFetches();
    provide.mockRejectedValueOnce(new Error("no network"));
    const cache = createCache(provide);
    await expect(cache.get()).rejects.toThrow("no network");
    expect((await cache.get()).accessKeyId).toBe("key 1");
  });

  it("are asked for again after a provider that failed at once", async () => {
    const provide = vi.fn((): AwsCredentials => ({ accessKeyId: "key", secretAccessKey: "secret" }));
    provide.mockImplementationOnce(() => {
      throw new Error("not ready yet");
    });
    const cache = createCache(provide);
    await expect(cache.get()).rejects.toThrow("not ready yet");
    expect((await cache.get()).accessKeyId).toBe("key");
  });

  it("are asked for again where no answer comes for five seconds", async () => {
    const provide = countFetches();
    provide.mockReturnValueOnce(new Promise(() => undefined));
    const cache = createCache(provide);
    void cache.get();
    await vi.advanceTimersByTimeAsync(4_999);
    void cache.get();
    await vi.advanceTimersByTimeAsync(1);
    expect(provide).toHaveBeenCalledTimes(1);
    expect((await cache.get()).accessKeyId).toBe("key 1");
  });

  it("are not replaced by those of an earlier question that was answered later", async () => {
    const provide = countFetches();
    let answerLate: (credentials: AwsCredentials) => void = () => undefined;
    provide.mockReturnValueOnce(new Promise((resolve) => (answerLate = resolve)));
    const cache = createCache(provide);
    const first = cache.get();
    await vi.advanceTimersByTimeAsync(5_000);
    await cache.get();
    answerLate({ accessKeyId: "old", secretAccessKey: "secret" });
    await first;
    expect((await cache.get()).accessKeyId).toBe("key 1");
  });

  it("are fetched anew once they are forgotten", async () => {
    const cache = createCache(countFetches());
    cache.forget(await cache.get());
    expect((await cache.get()).accessKeyId).toBe("key 2");
  });

  it("are not forgotten in the place of older ones", async () => {
    const cache = createCache(countFetches());
    const old = await cache.get();
    cache.forget(old);
    await cache.get();
    cache.forget(old);
    expect((await cache.get()).accessKeyId).toBe("key 2");
  });
});
