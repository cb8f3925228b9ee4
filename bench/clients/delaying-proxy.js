import { connect, createServer } from "node:net";
import { parser as createParser } from "mqtt-packet";

/** A link between the subjects and the broker on which each direction takes half of the round trip. Counts the packets of the client. */
export async function startDelayingProxy({ port: brokerPort, roundTripMs }) {
  const counts = {};
  const server = createServer((near) => {
    const far = connect(brokerPort, "127.0.0.1");
    const packets = createParser({ protocolVersion: 5 });
    // The parser learns the version of a connection from its CONNECT.
    packets.on("packet", ({ cmd }) => (counts[cmd] = (counts[cmd] ?? 0) + 1));
    near.on("data", (bytes) => packets.parse(bytes));
    for (const [from, to] of [
      [near, far],
      [far, near],
    ]) {
      from.setNoDelay(true);
      from.on("data", (bytes) => setTimeout(() => to.writable && to.write(bytes), roundTripMs / 2));
      from.on("close", () => setTimeout(() => to.destroy(), roundTripMs / 2));
      from.on("error", () => to.destroy());
    }
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    port: server.address().port,
    /** The packets since the last time, by kind. */
    takeCounts: () => {
      const taken = { ...counts };
      for (const kind of Object.keys(counts)) counts[kind] = 0;
      return taken;
    },
    stop: () => server.close(),
  };
}
