import { iotjobs } from "aws-iot-device-sdk-v2";
import { openAwsCrtMqtt5 } from "./aws-crt-mqtt5.js";

/** AWS's own client for devices, with the settings of its samples. */
export async function open({ port, thingName }) {
  const connection = await openAwsCrtMqtt5({ port });
  const jobs = iotjobs.IotJobsClientv2.newFromMqtt5(connection, {
    maxRequestResponseSubscriptions: 6,
    maxStreamingSubscriptions: 2,
    operationTimeoutInSeconds: 60,
  });
  return {
    describe: (jobId) => jobs.describeJobExecution({ thingName, jobId }),
    startNext: () => jobs.startNextPendingJobExecution({ thingName }),
    update: (jobId, request) => jobs.updateJobExecution({ thingName, jobId, ...request }),
    close: async () => {
      jobs.close();
      const stopped = new Promise((resolve) => connection.once("stopped", resolve));
      connection.stop();
      await stopped;
      connection.close();
    },
  };
}
