import { mqtt5 } from "aws-crt";

/** Starts a client of aws-crt for MQTT 5, as AWS's client and Topicsmith's on it use it. */
export async function openAwsCrtMqtt5({ port }) {
  const client = new mqtt5.Mqtt5Client({
    hostName: "127.0.0.1",
    port,
    connectProperties: { clientId: `bench-${process.pid}`, keepAliveIntervalSeconds: 60 },
  });
  const connected = new Promise((resolve) => client.once("connectionSuccess", resolve));
  client.start();
  await connected;
  return client;
}
