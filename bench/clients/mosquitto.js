import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Starts Mosquitto on a free port of this machine, so that nothing but the subjects differs from turn to turn. */
export async function startMosquitto() {
  const port = await findFreePort();
  const folder = await mkdtemp(join(tmpdir(), "mosquitto-"));
  const config = join(folder, "mosquitto.conf");
  await writeFile(config, writeConfig(port));
  const broker = spawn("mosquitto", ["-c", config], { stdio: "inherit" });
  broker.on("error", () => {
    throw new Error("Mosquitto is missing; apt-get install mosquitto");
  });
  await waitForPort(port);
  return {
    port,
    stop: async () => {
      broker.kill();
      await rm(folder, { recursive: true });
    },
  };
}

/** No limit of the broker's own is to be met, and no acknowledgement to be held back by Nagle's algorithm. */
function writeConfig(port) {
  return [
    `listener ${port} 127.0.0.1`,
    "allow_anonymous true",
    "persistence false",
    "set_tcp_nodelay true",
    "max_inflight_messages 0",
    "max_queued_messages 1000000",
    "log_type error",
    "",
  ].join("\n");
}

async function findFreePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function waitForPort(port) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await new Promise((resolve) => {
      socket.once("connect", () => resolve(true));
      socket.once("error", () => resolve(false));
    });
    socket.destroy();
    if (isOpen) return;
    await wait(50);
  }
  throw new Error(`Mosquitto does not listen on port ${port}.`);
}
