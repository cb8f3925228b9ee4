import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cacheCredentials } from "../../../templates/runtime/https/credentials.js";
import type { AwsCredentials } from "../../../templates/runtime/https/credentials.js";

const minute = 60_000;

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

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
    cacheCredentials(provide);
    expect(provide).not.toHaveBeenCalled();
  });

  it("are kept until five minutes before their end", async () => {
    const cache = cacheCredentials(countFetches());
    await cache.get();
    vi.setSystemTime(25 * minute - 1);
    expect((await cache.get()).accessKeyId).toBe("key 1");
    vi.setSystemTime(25 * minute);
    expect((await cache.get()).accessKeyId).toBe("key 2");
  });

  it("are kept for ever where they have no end", async () => {
    const provide = vi.fn(() => ({ accessKeyId: "key", secretAccessKey: "secret" }));
    const cache = cacheCredentials(provide);
    await cache.get();
    vi.setSystemTime(1e12);
    await cache.get();
    expect(provide).toHaveBeenCalledTimes(1);
  });

  it("are fetched once for all who ask at the same time", async () => {
    const provide = countFetches();
    const cache = cacheCredentials(provide);
    const keys = await Promise.all([cache.get(), cache.get(), cache.get()]);
    expect(keys.map(({ accessKeyId }) => accessKeyId)).toEqual(["key 1", "key 1", "key 1"]);
    expect(provide).toHaveBeenCalledTimes(1);
  });

  it("serve on while they are valid where new ones cannot be had", async () => {
    const provide = countFetches();
    const cache = cacheCredentials(provide);
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
    const cache = cacheCredentials(provide);
    await expect(cache.get()).rejects.toThrow("no network");
    expect((await cache.get()).accessKeyId).toBe("key 1");
  });

  it("are fetched anew once they are forgotten", async () => {
    const cache = cacheCredentials(countFetches());
    await cache.get();
    cache.forget();
    expect((await cache.get()).accessKeyId).toBe("key 2");
  });
});
