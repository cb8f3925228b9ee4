import { once } from "node:events";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer as createTcpServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createServer as createTlsServer } from "node:tls";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Broker } from "../contract/brokers/broker.js";
import { hasMosquitto, startMosquitto } from "../contract/brokers/mosquitto-broker.js";
import { createCertificates } from "../contract/certificates.js";
import type { Certificates } from "../contract/certificates.js";
import { startConnectProxy } from "../contract/connect-proxy.js";
import { startHttpsResponder } from "../contract/https-responder.js";
import { startResponder } from "../contract/jobs-responder.js";
import type { JobsResponder, ReceivedRequest } from "../contract/jobs-responder.js";
import { startProxy } from "../faults/tcp-proxy.js";
import { runProgram } from "../process/run-program.js";
import type { ProgramResult } from "../process/run-program.js";
import { startProgram } from "../process/start-program.js";
import type { RunningProgram } from "../process/start-program.js";

const packageFolder = "generated/aws-iot-jobs";
const tsc = resolve("node_modules/typescript/bin/tsc");

/** Where the service is for a test. */
interface Place {
  readonly host: string;
  readonly port: number;
}

let readme: string;
let folder: string;
let certificates: Certificates;

beforeAll(async () => {
  readme = await readFile(join(packageFolder, "README.md"), "utf8");
  certificates = await createCertificates();
  folder = await mkdtemp(join(tmpdir(), "programs-"));
  await symlink(resolve("node_modules"), join(folder, "node_modules"));
  const files = {
    "package.json": JSON.stringify({ type: "module" }),
    ".env": "AWS_ACCESS_KEY_ID=AKIDEXAMPLE\nAWS_SECRET_ACCESS_KEY=secret\nAWS_SESSION_TOKEN=token\n",
    "device.pem.crt": certificates.device.cert,
    "private.pem.key": certificates.device.key,
    "AmazonRootCA1.pem": certificates.ca,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return () => rm(folder, { recursive: true });
});

const tested = new Set<string>();

/** The program that follows a mark in the README. */
function findProgram(name: string): string {
  tested.add(name);
  const program = readme.split(`<!-- example: ${name} -->`)[1]?.split(/^```ts\n|^```$/m)[1];
  if (program === undefined) throw new Error(`The README has no example ${name}.`);
  return program;
}

/** Puts another place where the README has AWS's, which is all that a reader would have to change. */
function move(program: string, { host, port }: Place): string {
  return program
    .replace(/"mqtts:\/\/[^"]+"/, `"mqtts://${host}:${port}"`)
    .replace(/(host_name|hostName): "[^"]+"/, `$1: "${host}"`)
    .replace(/port: \d+/, `port: ${port}`)
    .replace(/endpoint: "[^"]+"/, `endpoint: "${host}:${port}"`);
}

/** Compiles a program as strictly as can be; returns its file and what the compiler had to say. */
async function compileProgram(name: string, program: string): Promise<{ readonly file: string; readonly problems: string }> {
  const file = name.replaceAll(/\W+/g, "-");
  await writeFile(join(folder, `${file}.ts`), program);
  const options = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--skipLibCheck"];
  const target = ["--module", "nodenext", "--target", "es2022", "--types", "node"];
  const { output } = await runProgram(process.execPath, [tsc, ...options, ...target, `${file}.ts`], folder);
  return { file: `${file}.js`, problems: output };
}

/** Compiles a program of the README and runs it to its end. */
async function runExample(name: string, place: Place): Promise<ProgramResult> {
  const { file, problems } = await compileProgram(name, move(findProgram(name), place));
  expect(problems).toBe("");
  // What aws-crt says of the future of Node 20 is no fault of the program.
  return runProgram(process.execPath, ["--env-file=.env", "--disable-warning=NodeDeprecationWarning", file], folder);
}

describe.skipIf(!hasMosquitto())("over MQTT, with TLS and the device's certificate", () => {
  let broker: Broker;
  let place: Place;
  beforeAll(async () => {
    broker = await startMosquitto({ certificates });
    place = { host: "localhost", port: broker.tlsPort ?? 0 };
  });
  afterAll(() => broker.kill());

  /** The service at the broker, until the test is over. */
  const playService = async (respond?: Parameters<typeof startResponder>[1]): Promise<JobsResponder> => {
    const responder = await startResponder(broker.tcpPort, respond);
    onTestFinished(responder.close);
    return responder;
  };

  /** The worker, until the test is over. */
  const startWorker = async (work = 'console.log("working on", task);'): Promise<RunningProgram> => {
    const program = findProgram("worker").replace('console.log("working on", task);', work);
    const { file, problems } = await compileProgram("worker", move(program, place));
    expect(problems).toBe("");
    const worker = startProgram(process.execPath, [file], folder);
    onTestFinished(worker.stop);
    return worker;
  };

  test.each(["mqtt.js 5", "mqtt.js 3.1.1", "aws-crt 5", "aws-crt 3.1.1"])("the program for %s prints an answer", async (name) => {
    await playService();
    const { output, errors } = await runExample(name, place);
    expect(errors).toBe("");
    expect(output).toContain("job-1");
  });

  test.each(["mqtt.js 5", "mqtt.js 3.1.1"])("the program for %s tells of a network that fell silent, and ends", async (name) => {
    const proxy = await startProxy(broker.tlsPort ?? 0);
    onTestFinished(proxy.close);
    await playService(() => proxy.freeze());
    const { exitCode, errors } = await runExample(name, { host: "localhost", port: proxy.port });
    expect(exitCode).toBe(1);
    expect(errors).toContain("TimeoutError");
  });

  test("the program for small bundles prints an answer", async () => {
    await playService();
    const program = findProgram("small bundle").replace(/"mqtts:\/\/[^"]+"/, `"mqtt://localhost:${broker.tcpPort}"`);
    const { file, problems } = await compileProgram("small-bundle", program);
    expect(problems).toBe("");
    const { output, errors } = await runProgram(process.execPath, [file], folder);
    expect(errors).toBe("");
    expect(output).toContain("job-1");
  });

  test("the worker reports how a job ended until the service has heard it", async () => {
    const throttled = { accepted: false, members: { code: "RequestThrottled", message: "Too many", timestamp: 1 } };
    let refusals = 2;
    let waiting = 1;
    const responder = await playService(({ operation }, usual, send) => {
      if (operation === "updateJobExecution" && refusals-- > 0) return send(throttled);
      if (operation === "updateJobExecution") waiting--;
      return send(operation !== "startNextPendingJobExecution" || waiting > 0 ? usual : { accepted: true, members: { timestamp: 1 } });
    });
    const worker = await startWorker();

    await expect.poll(() => countUpdates(responder.received), { timeout: 30_000 }).toBe(3);
    worker.stop();
    const { exitCode, errors, output } = await worker.finished;
    expect({ exitCode, jobs: output.match(/working on/g)?.length }).toEqual({ exitCode: 0, jobs: 1 });
    expect(errors).toContain("RequestThrottledError");
  });

  test("the worker tells why it could not do a job, and goes on to the next", async () => {
    const jobs = ["broken", "foreign", "canceled", "last"];
    const over = { code: "InvalidStateTransition", message: "It was canceled.", timestamp: 1 };
    const responder = await playService(({ operation, topic }, usual, send) => {
      if (operation === "updateJobExecution") {
        jobs.shift();
        return send(topic.includes("/canceled/") ? { accepted: false, members: over } : usual);
      }
      const [jobId] = jobs;
      return send({ accepted: true, members: { timestamp: 1, ...(jobId !== undefined && { execution: { jobId } }) } });
    });
    const worker = await startWorker(`
      const { jobId } = { jobId: "", ...task };
      if (jobId === "broken") throw new Error("no space left:\\n\u0000" + "\u{1f4be}".repeat(2000));
      if (jobId === "foreign") throw new Refusal("not for me");`);

    await expect.poll(() => jobs, { timeout: 30_000 }).toEqual([]);
    worker.stop();
    await worker.finished;
    const reports = responder.received.filter(({ operation }) => operation === "updateJobExecution").map(({ payload }) => payload);
    expect(reports).toMatchObject([
      { status: "FAILED", statusDetails: { reason: expect.stringMatching(/^Error: no space left: \u{1f4be}+$/u) as string } },
      { status: "REJECTED", statusDetails: { reason: "Error: not for me" } },
      { status: "SUCCEEDED" },
      { status: "SUCCEEDED" },
    ]);
  });

  test("the worker does the job that waits and the one that comes, and ends when it is told to", async () => {
    let waiting = 1;
    const responder = await playService(({ operation }, usual, send) => {
      if (operation !== "startNextPendingJobExecution" || waiting > 0) send(usual);
      else send({ accepted: true, members: { timestamp: 1_719_943_627 } });
      if (operation === "updateJobExecution") waiting--;
    });
    const worker = await startWorker();

    await expect.poll(() => countUpdates(responder.received), { timeout: 30_000 }).toBe(1);
    waiting = 1;
    const execution = { jobId: "job-2", status: "QUEUED", queuedAt: 1, lastUpdatedAt: 1, versionNumber: 1, executionNumber: 1 };
    await responder.publish("$aws/things/MyThing/jobs/notify-next", { timestamp: 1, execution });
    await expect.poll(() => countUpdates(responder.received), { timeout: 30_000 }).toBe(2);

    worker.stop();
    expect(await worker.finished).toMatchObject({ exitCode: 0, errors: "" });
  });

  test("the worker does a job once, although it is told of it twice", async () => {
    let waiting = 0;
    const responder = await playService(({ operation }, usual, send) => {
      send(operation === "startNextPendingJobExecution" && waiting === 0 ? { accepted: true, members: { timestamp: 1 } } : usual);
      if (operation === "updateJobExecution") waiting--;
    });
    const countStarts = (): number => responder.received.filter(({ operation }) => operation === "startNextPendingJobExecution").length;
    const worker = await startWorker();

    await expect.poll(countStarts, { timeout: 30_000 }).toBe(1);
    waiting = 1;
    const execution = { jobId: "job-1", status: "QUEUED", queuedAt: 1, lastUpdatedAt: 1, versionNumber: 1, executionNumber: 1 };
    for (const timestamp of [1, 1]) await responder.publish("$aws/things/MyThing/jobs/notify-next", { timestamp, execution });
    // One to begin with, two for the first message, of which the second finds nothing, and one for the second message.
    await expect.poll(countStarts, { timeout: 30_000 }).toBe(4);
    worker.stop();
    await worker.finished;
    expect(countUpdates(responder.received)).toBe(1);
  });

  test("the program that tells errors apart knows an answer, a refusal, a cancelled call and a lost connection", async () => {
    const program = `
      import { connectAsync } from "mqtt";
      import { JobsMqttClient, fromMqttJs } from "@topicsmith/aws-iot-jobs/mqtt";
      import { ask } from "./failures.js";
      const connection = await connectAsync("mqtt://localhost:${broker.tcpPort}");
      const client = new JobsMqttClient(fromMqttJs(connection), { thingName: "MyThing" });
      const { signal } = new AbortController();
      for (const outcome of ["answered", "refused"]) console.log(outcome, await ask(client, signal));
      const controller = new AbortController();
      const cancelled = ask(client, controller.signal);
      controller.abort();
      console.log("aborted", await cancelled);
      const lost = ask(client, signal);
      await connection.endAsync(true);
      console.log("lost", await lost);
      await client.close();`;
    expect(await compileProgram("failures", findProgram("failures"))).toMatchObject({ problems: "" });
    const { file, problems } = await compileProgram("ask", program);
    expect(problems).toBe("");

    const refusal = { accepted: false, members: { code: "RequestThrottled", message: "Too many", timestamp: 1 } };
    let requests = 0;
    await playService((_request, usual, send) => {
      requests++;
      if (requests <= 2) send(requests === 1 ? usual : refusal);
    });
    const { output } = await runProgram(process.execPath, [file], folder);
    expect(output.trim().split("\n")).toEqual([
      "answered done",
      "refused rejected: RequestThrottled, worth another try",
      "aborted cancelled",
      expect.stringMatching(/^lost .*unknown/),
    ]);
  });
});

describe("over MQTT, where the server takes no CONNECT and closes the connection without a word", () => {
  /** A server that has only as much to say as its TLS, until the test is over. */
  const startSilentServer = async (createServer: (onConnection: (socket: Socket) => void) => Server): Promise<Place> => {
    const server = createServer((socket) => socket.on("error", () => undefined).once("data", () => socket.end()));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    return { host: "localhost", port: (server.address() as AddressInfo).port };
  };

  test.each([
    ["mqtt.js 5", "Couldn't connect to server"],
    ["mqtt.js 3.1.1", "Couldn't connect to server"],
    ["worker", "Couldn't connect to server"],
    ["aws-crt 5", "AWS_ERROR_MQTT_UNEXPECTED_HANGUP"],
    ["aws-crt 3.1.1", "AWS_ERROR_MQTT_UNEXPECTED_HANGUP"],
  ])("the program for %s ends with the reason: %s", async (name, reason) => {
    const { cert, key } = certificates.server;
    const place = await startSilentServer((onConnection) =>
      createTlsServer({ cert, key, ca: certificates.ca, requestCert: true }, onConnection),
    );
    const { exitCode, errors } = await runExample(name, place);
    expect(errors).toContain(reason);
    expect(exitCode).toBe(1);
  });

  test("the program for small bundles ends with the reason", async () => {
    const { port } = await startSilentServer(createTcpServer);
    const program = findProgram("small bundle").replace(/"mqtts:\/\/[^"]+"/, `"mqtt://localhost:${port}"`);
    const { file } = await compileProgram("refused-small-bundle", program);
    expect(await runProgram(process.execPath, [file], folder)).toMatchObject({
      exitCode: 1,
      errors: expect.stringContaining("Couldn't connect to server") as string,
    });
  });
});

test.each(["connection of your own", "switching transports"])("the program named %s compiles", async (name) => {
  expect((await compileProgram(name, findProgram(name))).problems).toBe("");
});

describe("over HTTPS", () => {
  test("the program with a certificate prints an answer", async () => {
    const responder = await startHttpsResponder(certificates);
    const { output, errors } = await runExample("HTTPS with a certificate", { host: "localhost", port: responder.port });
    await responder.close();
    expect(errors).toBe("");
    expect(output).toContain("job-1");
  });

  test("the program for a proxy goes through the one that the environment names", async () => {
    const responder = await startHttpsResponder(certificates);
    const proxy = await startConnectProxy();
    vi.stubEnv("HTTPS_PROXY", `http://${proxy.address}`);
    vi.stubEnv("NO_PROXY", "");
    onTestFinished(() => void vi.unstubAllEnvs());
    const { output, errors } = await runExample("HTTPS through a proxy", { host: "localhost", port: responder.port });
    await responder.close();
    expect(errors).toBe("");
    expect(output).toContain("job-1");
    expect(proxy.targets).toEqual([responder.endpoint]);
  });

  test("the program with AWS credentials signs its request", async () => {
    const responder = await startHttpsResponder(undefined);
    const { output, errors } = await runExample("HTTPS with SigV4", { host: "http://localhost", port: responder.port });
    await responder.close();
    expect(errors).toBe("");
    expect(output).toContain("job-1");
    expect(responder.received[0]?.headers.authorization).toContain("AKIDEXAMPLE");
  });
});

test.skipIf(!hasMosquitto())("no program of the README is without a test", () => {
  const programs = [...readme.matchAll(/<!-- example: (.*) -->/g)].map(([, name = ""]) => name);
  expect(programs.filter((name) => !tested.has(name))).toEqual([]);
});

function countUpdates(requests: readonly ReceivedRequest[]): number {
  return requests.filter(({ operation, payload }) => operation === "updateJobExecution" && payload["status"] === "SUCCEEDED").length;
}
