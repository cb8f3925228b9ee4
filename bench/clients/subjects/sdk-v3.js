import { DescribeJobExecutionCommand, IoTJobsDataPlaneClient } from "@aws-sdk/client-iot-jobs-data-plane";
import { credentials, region } from "./credentials.js";

/** AWS's own client over HTTPS, which always signs. It trusts the authority that `NODE_EXTRA_CA_CERTS` names. */
export async function open({ port, thingName }) {
  const client = new IoTJobsDataPlaneClient({ region, credentials, endpoint: `https://localhost:${port}` });
  return {
    describe: async (jobId) => {
      const answer = await client.send(new DescribeJobExecutionCommand({ thingName, jobId }));
      answer.execution.jobDocument = JSON.parse(answer.execution.jobDocument);
      return answer;
    },
    close: async () => client.destroy(),
  };
}
