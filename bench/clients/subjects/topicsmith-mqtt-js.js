import { fromMqttJs, JobsMqttClient } from "../../../generated/aws-iot-jobs/dist/mqtt.js";
import { openMqttJs } from "./mqtt-js.js";

/** AWS's limits would be what is measured. */
const limits = { requestsInFlight: Infinity, publishesPerSecond: Infinity };

/** Topicsmith's client on mqtt.js. */
export async function open({ port, thingName }) {
  const connection = await openMqttJs({ port });
  const jobs = new JobsMqttClient(fromMqttJs(connection), { thingName, limits });
  return {
    describe: (jobId) => jobs.describeJobExecution({ jobId }),
    startNext: () => jobs.startNextPendingJobExecution(),
    update: (jobId, request) => jobs.updateJobExecution({ jobId, ...request }),
    close: async () => {
      await jobs.close();
      await connection.endAsync();
    },
  };
}
