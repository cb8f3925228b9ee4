import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startDelayingProxy } from "./delaying-proxy.js";
import { startMosquitto } from "./mosquitto.js";
import { printTable } from "./print-table.js";
import { median } from "./statistics.js";
import { startSubject, takeTurns, writeExits } from "./subject.js";
import { compareRoundTrips, printRoundTrips } from "./compare-round-trips.js";

const names = ["bare-mqtt-js", "topicsmith-mqtt-js", "topicsmith-aws-crt-mqtt5", "iot-jobs-client-v2"];
const roundTripMs = 50;
const jobs = 20;

/** Measures all clients over MQTT on one broker with one responder, and prints tables. */
export async function measureMqtt() {
  const broker = await startMosquitto();
  const responder = fork(fileURLToPath(new URL("responder.js", import.meta.url)), [`mqtt://127.0.0.1:${broker.port}`]);
  await once(responder, "message");

  for (const qos of [0, 1]) {
    // Each subject is a thing of its own: the broker would pass the answers of one on to all, and to the first of them first.
    const chooseSettings = (name) => ({ port: broker.port, thingName: `${name}-AnswersAtQos${qos}` });
    const { subjects, results } = await compareRoundTrips(names, chooseSettings);
    printRoundTrips(`MQTT, answers at QoS ${qos}`, results);
    if (qos === 1) printTable("From close() to the end of the process", ["subject", "time"], await writeExits(subjects));
    else for (const { kill } of subjects) kill();
  }
  await printDeviceLoop(broker);
  await printFirstAnswers(broker);

  responder.kill();
  await broker.stop();
}

async function printDeviceLoop(broker) {
  const proxy = await startDelayingProxy({ port: broker.port, roundTripMs });
  const rows = [];
  for (const name of names) {
    proxy.takeCounts();
    const subject = await startSubject(name, { port: proxy.port, thingName: "AnswersAtQos1" });
    const { jobMs } = await subject.measure("deviceLoop", { jobs });
    const { subscribe = 0, unsubscribe = 0 } = proxy.takeCounts();
    rows.push([name, `${jobMs.toFixed(0)} ms`, subscribe, unsubscribe]);
    subject.kill();
  }
  printTable(
    `Start-next, update, update on a link of ${roundTripMs} ms, ${jobs} jobs`,
    ["subject", "per job", "SUBSCRIBE", "UNSUBSCRIBE"],
    rows,
  );
  proxy.stop();
}

async function printFirstAnswers(broker) {
  const times = await takeTurns(names, 9, async (name) => {
    const subject = await startSubject(name, { port: broker.port, thingName: "AnswersAtQos1" });
    const { answeredAt } = await subject.measure("firstAnswer");
    subject.kill();
    return answeredAt - subject.startedAt;
  });
  printTable(
    "From the start of the process to the first answer",
    ["subject", "time"],
    names.map((name, index) => [name, `${median(times[index]).toFixed(0)} ms`]),
  );
}
