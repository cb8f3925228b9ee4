import { JobsHttpsClient, mutualTls } from "../../../generated/aws-iot-jobs/dist/https.js";

/** Topicsmith's client over HTTPS, with a certificate. */
export async function open({ port, thingName, ca, device }) {
  const jobs = new JobsHttpsClient({ endpoint: `localhost:${port}`, thingName, auth: mutualTls({ ca, ...device }) });
  return { describe: (jobId) => jobs.describeJobExecution({ jobId }), close: () => jobs.close() };
}
