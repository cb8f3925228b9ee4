import { onTestFinished } from "vitest";
import type { JobsClient } from "../../generated/aws-iot-jobs/src/client.js";
import { JobsHttpsClient, mutualTls } from "../../generated/aws-iot-jobs/src/https.js";
import type { ClientWarning, JobsHttpsClientOptions } from "../../generated/aws-iot-jobs/src/https.js";
import { sigV4 } from "../../generated/aws-iot-jobs/src/sigv4.js";
import type { Certificates } from "./certificates.js";
import { startHttpsResponder } from "./https-responder.js";
import type { HttpsResponder, Respond } from "./https-responder.js";

export const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };

/** A client for MyThing that shows the device's certificate. */
export function createCertificateClient(
  endpoint: string,
  { ca, device }: Certificates,
  options: Partial<JobsHttpsClientOptions> = {},
): JobsHttpsClient {
  return new JobsHttpsClient({ endpoint, thingName: "MyThing", auth: mutualTls({ ca, ...device }), ...options });
}

/** A client for MyThing that signs; on Node's own client unless told otherwise. */
export function createSigningClient(
  endpoint: string,
  options: Partial<JobsHttpsClientOptions> = {},
  Client: new (options: JobsHttpsClientOptions) => JobsClient = JobsHttpsClient,
): JobsClient {
  return new Client({ endpoint, thingName: "MyThing", auth: sigV4({ region: "eu-west-1", credentials }), ...options });
}

/** A signing client and the service at its other end, both until the test is over. */
export interface TestedClient {
  readonly jobs: JobsClient;
  readonly service: HttpsResponder;
  readonly warnings: readonly ClientWarning[];
}

/** Starts a service that answers as the test wants it to, and a client of it. */
export async function openTestedClient(respond?: Respond, options: Partial<JobsHttpsClientOptions> = {}): Promise<TestedClient> {
  const service = await startHttpsResponder(undefined, respond);
  const warnings: ClientWarning[] = [];
  const jobs = createSigningClient(service.endpoint, { onWarning: (warning) => void warnings.push(warning), ...options });
  onTestFinished(async () => {
    await jobs.close();
    await service.close();
  });
  return { jobs, service, warnings };
}
