import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Broker, BrokerOptions } from "./broker.js";
import { findFreePort } from "./free-port.js";

/** Whether Mosquitto is installed. Continuous integration must have it; elsewhere its tests are left out. */
export function hasMosquitto(): boolean {
  const isThere = spawnSync("mosquitto", ["-h"]).error === undefined;
  if (!isThere && process.env["CI"] !== undefined) throw new Error("Mosquitto is not installed, and must be on continuous integration.");
  return isThere;
}

/** What Mosquitto is started with. */
export interface MosquittoOptions extends BrokerOptions {
  /** A topic that nobody may publish to. */
  readonly deniedTopic?: string;
}

/** Starts Mosquitto with TCP and WebSocket, and with TLS where there are certificates. */
export async function startMosquitto({ tcpPort: asked, certificates, deniedTopic }: MosquittoOptions = {}): Promise<Broker> {
  const [tcpPort, webSocketPort, tlsPort] = [asked ?? (await findFreePort()), await findFreePort(), await findFreePort()];
  const folder = await mkdtemp(join(tmpdir(), "mosquitto-"));
  const lines = [
    "user root",
    "allow_anonymous true",
    "set_tcp_nodelay true",
    `listener ${tcpPort} 127.0.0.1`,
    `listener ${webSocketPort} 127.0.0.1`,
    "protocol websockets",
  ];
  if (certificates !== undefined) {
    const files = { "ca.pem": certificates.ca, "cert.pem": certificates.server.cert, "key.pem": certificates.server.key };
    for (const [name, pem] of Object.entries(files)) await writeFile(join(folder, name), pem);
    lines.push(
      `listener ${tlsPort} 127.0.0.1`,
      `cafile ${folder}/ca.pem`,
      `certfile ${folder}/cert.pem`,
      `keyfile ${folder}/key.pem`,
      "require_certificate true",
    );
  }
  // Without a bound Mosquitto 2.0 would end the connection of whoever publishes to a topic that is denied.
  if (deniedTopic === undefined) lines.unshift("max_inflight_messages 0", "max_queued_messages 0");
  else {
    await writeFile(join(folder, "acl"), `topic readwrite #\ntopic readwrite $aws/#\ntopic deny ${deniedTopic}\n`);
    lines.unshift(`acl_file ${folder}/acl`);
  }
  await writeFile(join(folder, "mosquitto.conf"), lines.join("\n"));
  const broker = spawn("mosquitto", ["-c", join(folder, "mosquitto.conf")], { stdio: ["ignore", "ignore", "pipe"] });
  const exited = once(broker, "exit");
  await waitUntilRunning(broker.stderr, exited);
  return {
    tcpPort,
    webSocketPort,
    ...(certificates !== undefined && { tlsPort }),
    kill: async () => {
      broker.kill("SIGKILL");
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}

async function waitUntilRunning(log: NodeJS.ReadableStream, exited: Promise<unknown>): Promise<void> {
  let text = "";
  const running = new Promise<void>((resolve) => {
    log.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes(" running")) resolve();
    });
  });
  const failed = exited.then(() => {
    throw new Error(`Mosquitto did not start: ${text}`);
  });
  await Promise.race([running, failed]);
  failed.catch(() => undefined);
}
