import { measureDeviceLoop } from "./device-loop.js";
import { readNow } from "./now.js";
import { measureHeapGrowth, measureRoundTrips } from "./round-trips.js";

/** A process that holds one subject and measures when it is told to: `node subject-process.js SUBJECT SETTINGS`. */
const [subject, settings] = process.argv.slice(2);

const measurements = {
  roundTrips: measureRoundTrips,
  heapGrowth: measureHeapGrowth,
  deviceLoop: measureDeviceLoop,
  firstAnswer: async ({ describe }) => {
    await describe("job-1");
    return { answeredAt: readNow() };
  },
};

const { open } = await import(`./subjects/${subject}.js`);
const client = await open(JSON.parse(settings));

process.on("message", async ({ measurement, options }) => {
  if (measurement !== "close") return process.send(await measurements[measurement](client, options));
  process.send({ closedAt: readNow() });
  // The channel to the parent is no part of the subject and must not keep the process.
  process.disconnect();
  await client.close();
});
process.send("ready");
