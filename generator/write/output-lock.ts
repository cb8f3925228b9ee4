import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout } from "node:timers/promises";
import { hasCode } from "./error-code.js";
import type { Storage } from "./storage.js";

const lockFolder = ".topicsmith-lock";
const patienceMs = 30_000;
/** Writing takes seconds. A lock this old is a dead machine's, or of a process whose number another one has got since. */
const staleAfterMs = 600_000;

/** Another generator is writing to the same folder and does not finish. */
export class OutputBusyError extends Error {
  override readonly name = "OutputBusyError";
}

/** What a lock needs from the world around it; tests bring their own. */
export interface LockSurroundings {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly isRunning: (processId: number) => boolean;
}

const surroundingsOfThisProcess: LockSurroundings = {
  now: Date.now,
  wait: (milliseconds) => setTimeout(milliseconds),
  isRunning,
};

/**
 * Runs `work` while no other generator writes to the same storage. Whoever comes puts up a file with a name of its own and goes on only
 * if it then sees nobody else's: of two that come together, the later one always sees the earlier. So nothing has to be taken away from
 * a dead process, which is where lock files race; what it left is just ignored and swept away.
 *
 * @throws OutputBusyError after 30 s of waiting
 */
export async function withOutputLock<T>(
  storage: Storage,
  work: () => Promise<T>,
  surroundings: LockSurroundings = surroundingsOfThisProcess,
): Promise<T> {
  const lock = await acquireLock(storage, surroundings);
  try {
    return await work();
  } finally {
    await storage.remove(lock);
  }
}

async function acquireLock(storage: Storage, surroundings: LockSurroundings): Promise<string> {
  const deadline = surroundings.now() + patienceMs;
  for (;;) {
    const other = (await findOtherLock(storage, surroundings)) ?? (await tryLock(storage, surroundings));
    if (typeof other === "string") return other;
    if (surroundings.now() > deadline) {
      throw new OutputBusyError(
        `Process ${other.processId} on ${other.host} has been writing to this folder for a long time. If it is no generator, remove ${lockFolder} there.`,
      );
    }
    // Of two that keep meeting, chance lets one through.
    await surroundings.wait(20 + Math.random() * 40);
  }
}

/** The path of the lock that was got, or the owner of the lock that is in the way. */
async function tryLock(storage: Storage, surroundings: LockSurroundings): Promise<string | LockOwner> {
  const path = `${lockFolder}/${encodeURIComponent(hostname())},${process.pid},${surroundings.now()},${randomUUID()}`;
  await storage.create(path, "");
  const other = await findOtherLock(storage, surroundings, path);
  if (other === undefined) return path;
  await storage.remove(path);
  return other;
}

interface LockOwner {
  readonly host: string;
  readonly processId: number;
  readonly since: number;
}

async function findOtherLock(storage: Storage, surroundings: LockSurroundings, own?: string): Promise<LockOwner | undefined> {
  for (const { path } of await storage.list(lockFolder)) {
    if (path === own) continue;
    const owner = parseLock(path);
    if (owner !== undefined && isHeld(owner, surroundings)) return owner;
    await storage.remove(path);
  }
  return undefined;
}

function parseLock(path: string): LockOwner | undefined {
  const [host, processId, since] = path.slice(lockFolder.length + 1).split(",");
  if (host === undefined || processId === undefined || since === undefined) return undefined;
  return { host, processId: Number(processId), since: Number(since) };
}

function isHeld(owner: LockOwner, { now, isRunning }: LockSurroundings): boolean {
  if (!(now() - owner.since < staleAfterMs)) return false;
  // Process numbers of another machine, or of another container, say nothing here.
  return owner.host !== encodeURIComponent(hostname()) || isRunning(owner.processId);
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}
