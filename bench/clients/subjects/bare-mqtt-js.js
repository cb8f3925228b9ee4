import { openMqttJs } from "./mqtt-js.js";

/** The floor: what somebody writes by hand who wants no more than the answers. Nothing is checked, nothing ever times out. */
export async function open({ port, thingName }) {
  const client = await openMqttJs({ port });
  client.stream.setNoDelay(true);
  const base = `$aws/things/${thingName}/jobs`;
  await client.subscribeAsync([`${base}/start-next/+`, `${base}/+/get/+`, `${base}/+/update/+`], { qos: 1 });

  const waiting = new Map();
  let tokens = 0;
  client.on("message", (topic, payload) => {
    const answer = JSON.parse(payload.toString());
    const call = waiting.get(answer.clientToken);
    if (call === undefined) return;
    waiting.delete(answer.clientToken);
    if (topic.endsWith("/accepted")) call.resolve(answer);
    else call.reject(new Error(answer.message));
  });
  const ask = (topic, request) =>
    new Promise((resolve, reject) => {
      const clientToken = `token-${tokens++}`;
      waiting.set(clientToken, { resolve, reject });
      client.publish(topic, JSON.stringify({ ...request, clientToken }), { qos: 1 });
    });

  return {
    describe: (jobId) => ask(`${base}/${jobId}/get`, {}),
    startNext: () => ask(`${base}/start-next`, {}),
    update: (jobId, request) => ask(`${base}/${jobId}/update`, request),
    close: () => client.endAsync(),
  };
}
