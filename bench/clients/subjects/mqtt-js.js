import { connect } from "mqtt";

/** Opens a connection of mqtt.js, as bare mqtt.js and Topicsmith's client on it use it. */
export async function openMqttJs({ port }) {
  const client = connect(`mqtt://127.0.0.1:${port}`, { protocolVersion: 5, clean: true, reconnectPeriod: 0, resubscribe: false });
  await new Promise((resolve) => client.once("connect", resolve));
  return client;
}
