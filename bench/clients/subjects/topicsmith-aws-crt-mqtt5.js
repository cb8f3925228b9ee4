import { fromAwsCrtMqtt5, JobsMqttClient } from "../../../generated/aws-iot-jobs/dist/mqtt.js";
import { openAwsCrtMqtt5 } from "./aws-crt-mqtt5.js";

/** AWS's limits would be what is measured. */
const limits = { requestsInFlight: Infinity, publishesPerSecond: Infinity };

/** Topicsmith's client on aws-crt. */
export async function open({ port, thingName }) {
  const connection = await openAwsCrtMqtt5({ port });
  const jobs = new JobsMqttClient(fromAwsCrtMqtt5(connection), { thingName, limits });
  return {
    describe: (jobId) => jobs.describeJobExecution({ jobId }),
    startNext: () => jobs.startNextPendingJobExecution(),
    update: (jobId, request) => jobs.updateJobExecution({ jobId, ...request }),
    close: async () => {
      await jobs.close();
      const stopped = new Promise((resolve) => connection.once("stopped", resolve));
      connection.stop();
      await stopped;
      connection.close();
    },
  };
}
