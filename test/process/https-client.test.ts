import { expect, it } from "vitest";
import { runBundle } from "./run-bundle.js";

/** Runs a program that has a client `jobs` of a service on the same machine, which answers every request at once, and returns what it wrote. */
function run(program: string): Promise<unknown> {
  return runBundle(`
    import { fork } from "node:child_process";
    import { createServer } from "node:http";
    import { once } from "node:events";
    import { JobsHttpsClient } from "./generated/aws-iot-jobs/src/https.ts";
    if (process.argv[2] === "serve") {
      const server = createServer((request, response) => response.setHeader("content-type", "application/json").end("{}"));
      server.listen(0, () => process.send(server.address().port));
    } else {
      const service = fork(process.argv[1], ["serve"]);
      const [port] = await once(service, "message");
      service.unref();
      service.channel.unref();
      const auth = { scheme: "sigV4", sign: async () => ({ headers: {}, learn: () => false }) };
      const jobs = new JobsHttpsClient({ endpoint: "http://localhost:" + port, thingName: "MyThing", auth });
      process.on("exit", () => service.kill());
      ${program}
    }`);
}

it("a program that imports the client and makes none does not load Node's network modules", async () => {
  const result = await runBundle(`
    import { JobsHttpsClient } from "./generated/aws-iot-jobs/src/https.ts";
    const loaded = process.moduleLoadList.filter((name) => /^NativeModule (_http|http|tls|net$)/.test(name));
    console.log(JSON.stringify({ kind: typeof JobsHttpsClient, loaded }));`);
  expect(result).toEqual({ kind: "function", loaded: [] });
});

it("a process ends within 50 ms of close()", async () => {
  const ms = await run(`
    await Promise.all(Array.from({ length: 20 }, () => jobs.getPendingJobExecutions()));
    await jobs.close();
    const closed = performance.now();
    process.on("exit", () => console.log(performance.now() - closed));
  `);
  expect(ms).toBeLessThan(50);
});

it("a process ends by itself where nobody uses the client any more, though its connections are kept", async () => {
  const ms = await run(`
    await Promise.all(Array.from({ length: 20 }, () => jobs.getPendingJobExecutions()));
    const done = performance.now();
    process.on("exit", () => console.log(performance.now() - done));
  `);
  expect(ms).toBeLessThan(50);
});

it("100,000 requests leave memory, timers and listeners where they were", { timeout: 120_000 }, async () => {
  const { growth, timers, listeners } = (await run(`
    const { signal } = new AbortController();
    const { getEventListeners } = await import("node:events");
    const ask = async (count) => { for (let index = 0; index < count; index++) await jobs.getPendingJobExecutions({}, { signal }); };
    const measure = () => { gc(); gc(); return process.memoryUsage().heapUsed; };
    const askAll = (count) => Promise.all(Array.from({ length: 8 }, () => ask(count / 8)));
    await askAll(3_200);
    const before = measure();
    await askAll(100_000);
    const growth = measure() - before;
    const timers = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    console.log(JSON.stringify({ growth, timers, listeners: getEventListeners(signal, "abort").length }));
    await jobs.close();
  `)) as Record<string, number>;
  expect(growth).toBeLessThan(1_000_000);
  expect(timers).toBe(0);
  expect(listeners).toBe(0);
});
