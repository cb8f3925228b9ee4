import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout } from "node:timers/promises";
import { hasCode } from "../error-code.js";
import { lockFolder } from "./staging.js";
import type { Storage } from "../storage.js";

const patienceMs = 30_000;
const retryMs = 25;
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

/** Of two that see each other the later name steps back, so that the earlier one gets through. */
async function acquireLock(storage: Storage, surroundings: LockSurroundings): Promise<string> {
  const name = [encodeURIComponent(hostname()), process.pid, surroundings.now(), randomUUID()].join(",");
  const own = `${lockFolder}/${name}`;
  const deadline = surroundings.now() + patienceMs;
  for (let isUp = false; ;) {
    const other = await findOtherLock(storage, own, surroundings);
    if (other === undefined) {
      if (isUp) return own;
      await storage.create(own, "");
      isUp = true;
      continue;
    }
    const isTooLate = surroundings.now() > deadline;
    if (isUp && (isTooLate || other.path < own)) {
      await storage.remove(own);
      isUp = false;
    }
    if (isTooLate) throw new OutputBusyError(`${describeOwner(other)} If it is no generator, remove ${lockFolder} there.`);
    await surroundings.wait(retryMs);
  }
}

function describeOwner({ processId, host }: Lock): string {
  return `Process ${processId} on ${host} has been writing to this folder for a long time.`;
}

interface Lock {
  readonly path: string;
  readonly host: string;
  readonly processId: number;
  readonly since: number;
}

async function findOtherLock(storage: Storage, own: string, surroundings: LockSurroundings): Promise<Lock | undefined> {
  for (const { path } of await storage.list(lockFolder)) {
    if (path === own) continue;
    const lock = parseLock(path);
    if (lock !== undefined && isHeld(lock, surroundings)) return lock;
    await storage.remove(path);
  }
  return undefined;
}

function parseLock(path: string): Lock | undefined {
  const [host, processId, since] = path.slice(lockFolder.length + 1).split(",");
  if (host === undefined || processId === undefined || since === undefined) return undefined;
  return { path, host, processId: Number(processId), since: Number(since) };
}

function isHeld(lock: Lock, { now, isRunning }: LockSurroundings): boolean {
  if (!(now() - lock.since < staleAfterMs)) return false;
  // Process numbers of another machine, or of another container, say nothing here.
  return lock.host !== encodeURIComponent(hostname()) || isRunning(lock.processId);
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}
