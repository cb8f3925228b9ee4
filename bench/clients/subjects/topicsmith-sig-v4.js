import { JobsHttpsClient } from "../../../generated/aws-iot-jobs/dist/https.js";
import { sigV4 } from "../../../generated/aws-iot-jobs/dist/sigv4.js";
import { credentials, region } from "./credentials.js";

/** Topicsmith's client over HTTPS, with signatures. It trusts the authority that `NODE_EXTRA_CA_CERTS` names. */
export async function open({ port, thingName }) {
  const jobs = new JobsHttpsClient({ endpoint: `localhost:${port}`, thingName, auth: sigV4({ region, credentials }) });
  return { describe: (jobId) => jobs.describeJobExecution({ jobId }), close: () => jobs.close() };
}
