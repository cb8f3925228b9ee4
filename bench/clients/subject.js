import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { readNow } from "./now.js";

const script = fileURLToPath(new URL("subject-process.js", import.meta.url));

/** A process that is still there after this time in milliseconds is not going to end by itself. */
const patienceMs = 60_000;

/** Starts a subject in a process of its own. */
export async function startSubject(name, settings, env = {}) {
  const startedAt = readNow();
  const child = fork(script, [name, JSON.stringify(settings)], { execArgv: ["--expose-gc"], env: { ...process.env, ...env } });
  const exited = once(child, "exit");

  const receive = async () => {
    const [message] = await Promise.race([
      once(child, "message"),
      exited.then(([code]) => Promise.reject(new Error(`${name} ended with ${code}.`))),
    ]);
    return message;
  };
  await receive();

  return {
    name,
    startedAt,
    measure: (measurement, options) => {
      child.send({ measurement, options });
      return receive();
    },
    /** Closes the subject's client; resolves to the time from then until the process has ended by itself, in milliseconds. */
    close: async () => {
      child.send({ measurement: "close" });
      const { closedAt } = await receive();
      const isOver = await Promise.race([exited.then(() => true), wait(patienceMs, false, { ref: false })]);
      if (!isOver) child.kill("SIGKILL");
      return isOver ? readNow() - closedAt : Infinity;
    },
    /** Ends the process at once. */
    kill: () => child.kill("SIGKILL"),
  };
}

/**
 * Lets the subjects take turns, another one first each time, so that whatever else the machine does falls on all of them alike. Resolves to
 * each one's results.
 */
export async function takeTurns(subjects, turns, run) {
  const results = subjects.map(() => []);
  for (let turn = 0; turn < turns; turn++) {
    for (const offset of subjects.keys()) {
      const index = (turn + offset) % subjects.length;
      results[index].push(await run(subjects[index]));
    }
  }
  return results;
}

/** Closes subjects one after another, and writes how long each then took to end. */
export async function writeExits(subjects) {
  const rows = [];
  for (const { name, close } of subjects) {
    const ms = await close();
    rows.push([name, ms === Infinity ? `more than ${patienceMs / 1_000} s` : `${ms.toFixed(0)} ms`]);
  }
  return rows;
}
