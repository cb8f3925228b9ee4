import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cacheCredentials } from "../../../../templates/runtime/https/signing/credentials.js";
import type { AwsCredentials, CredentialsProvider } from "../../../../templates/runtime/https/signing/credentials.js";

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
