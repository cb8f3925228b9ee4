import { hostname } from "node:os";
import { describe, expect, test } from "vitest";
import { createMemoryStorage } from "../../../generator/write/memory-storage.js";
import { withOutputLock, type LockSurroundings } from "../../../generator/write/commit/output-lock.js";

const ownHost = encodeURIComponent(hostname());

/** A world whose clock moves only when somebody waits, and in which the given processes run. */
function createSurroundings({
  running = [process.pid],
  onWait,
}: { running?: readonly number[]; onWait?: () => void } = {}): LockSurroundings {
  let now = 1_000_000_000;
  return {
    now: () => now,
    wait: async (milliseconds) => {
      now += milliseconds;
      onWait?.();
      await Promise.resolve();
    },
    isRunning: (processId) => running.includes(processId),
  };
}

/** A storage in which a process, by default one of this machine, holds the lock. */
function createLockedStorage({ host = ownHost, processId = 7, since = 1_000_000_000 }): ReturnType<typeof createMemoryStorage> {
  return createMemoryStorage({ [`.topicsmith-lock/${host},${processId},${since},x`]: "" });
}

describe("the lock of a folder", () => {
  test("lets one at a time work, however many come", async () => {
    const storage = createMemoryStorage();
    const events: string[] = [];
    const work = async (): Promise<void> => {
      events.push("in");
      await Promise.resolve();
      await Promise.resolve();
      events.push("out");
    };
    await Promise.all([1, 2, 3, 4].map(() => withOutputLock(storage, work, createSurroundings())));
    expect(events.join(" ")).toBe("in out in out in out in out");
  });

  test("is gone after work that failed", async () => {
    const storage = createMemoryStorage();
    await expect(withOutputLock(storage, () => Promise.reject(new Error("no space")))).rejects.toThrow("no space");
    expect(storage.files.size).toBe(0);
  });

  test("waits for a process that runs", async () => {
    const storage = createLockedStorage({});
    const events: string[] = [];
    const onWait = (): void => {
      events.push("waited");
      void storage.removeFolder(".topicsmith-lock");
    };
    await withOutputLock(storage, async () => void events.push("worked"), createSurroundings({ running: [7], onWait }));
    expect(events).toEqual(["waited", "worked"]);
  });

  test("does not wait for a process that is dead, and sweeps away what it left", async () => {
    const storage = createLockedStorage({});
    await withOutputLock(storage, async () => undefined, createSurroundings({ running: [] }));
    expect(storage.files.size).toBe(0);
  });

  test("waits for a process of another machine, which cannot be asked", async () => {
    const storage = createLockedStorage({ host: "elsewhere" });
    const busy = withOutputLock(storage, async () => undefined, createSurroundings({ running: [] }));
    await expect(busy).rejects.toThrow("Process 7 on elsewhere has been writing to this folder for a long time");
  });

  test("does not wait for a lock that is older than any run", async () => {
    const storage = createLockedStorage({ since: 1_000_000_000 - 600_000 });
    await expect(withOutputLock(storage, async () => "done", createSurroundings({ running: [7] }))).resolves.toBe("done");
  });

  test("does not mind a file with another kind of name", async () => {
    const storage = createMemoryStorage({ ".topicsmith-lock/.DS_Store": "" });
    await expect(withOutputLock(storage, async () => "done", createSurroundings())).resolves.toBe("done");
  });
});
