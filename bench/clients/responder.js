import { connect } from "mqtt";
import { answers } from "./service.js";

/** The service's side of the broker, by hand: it answers with the QoS that the thing is called after. */
const client = connect(process.argv[2], { protocolVersion: 5, clean: true });

const texts = Object.fromEntries(Object.entries(answers).map(([kind, answer]) => [kind, JSON.stringify(answer).slice(1)]));

client.on("connect", () => {
  client.stream.setNoDelay(true);
  const base = "$aws/things/+/jobs";
  client.subscribe([`${base}/get`, `${base}/start-next`, `${base}/+/get`, `${base}/+/update`], { qos: 1 }, () => process.send("ready"));
});

client.on("message", (topic, payload) => {
  const { clientToken } = JSON.parse(payload.toString());
  const text = texts[topic.slice(topic.lastIndexOf("/") + 1)];
  const head = `{"timestamp":1790000180,"clientToken":${JSON.stringify(clientToken)}`;
  const qos = topic.includes("AnswersAtQos0/") ? 0 : 1;
  client.publish(`${topic}/accepted`, text === "}" ? `${head}}` : `${head},${text}`, { qos });
});
