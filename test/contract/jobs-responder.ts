import { Socket } from "node:net";
import { connectAsync } from "mqtt";
import type { MqttClient } from "mqtt";
import { answerRequest } from "./jobs-service.js";
import type { ServiceAnswer } from "./jobs-service.js";

/** A request as the service sees it on the wire. */
export interface ReceivedRequest {
  readonly topic: string;
  readonly operation: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Plays the Jobs service on a broker. */
export interface JobsResponder {
  readonly received: readonly ReceivedRequest[];
  readonly mqtt: MqttClient;
  /** Settles when the service hears requests again, after the broker was restarted. */
  readonly subscribed: () => Promise<void>;
  readonly publish: (topic: string, payload: unknown) => Promise<void>;
  readonly close: () => Promise<void>;
}

const requestTopics = ["get", "start-next", "+/get", "+/update"].map((rest) => `$aws/things/+/jobs/${rest}`);

/**
 * Starts the service as a plain client of a broker. A broker cannot answer privately, so that its answers reach whoever subscribed.
 * `respond` may answer in another way: it is given the usual answer and how to send one.
 */
export async function startResponder(
  port: number,
  respond: (request: ReceivedRequest, answer: ServiceAnswer, send: (answer: ServiceAnswer) => void) => void = (_request, answer, send) =>
    send(answer),
): Promise<JobsResponder> {
  const mqtt = await connectAsync({ host: "127.0.0.1", port, reconnectPeriod: 50, protocolVersion: 5, resubscribe: false });
  mqtt.on("error", () => undefined);
  mqtt.on("connect", () => setNoDelay(mqtt));
  setNoDelay(mqtt);
  const subscribe = async (): Promise<void> => {
    await mqtt.subscribeAsync(requestTopics, { qos: 1 });
  };
  const received: ReceivedRequest[] = [];
  mqtt.on("message", (topic, bytes) => {
    const [, , thingName, , ...rest] = topic.split("/");
    const jobId = rest.length === 2 ? rest[0] : undefined;
    const operation = nameOperation(rest);
    const payload = JSON.parse(bytes.toString() || "{}") as Readonly<Record<string, unknown>>;
    const request = { topic, operation, payload };
    received.push(request);
    const { clientToken } = payload;
    respond(
      request,
      answerRequest(operation, { ...payload, thingName, ...(jobId !== undefined && { jobId }) }),
      ({ accepted, members }) => {
        mqtt.publish(`${topic}/${accepted ? "accepted" : "rejected"}`, JSON.stringify({ ...members, clientToken }), { qos: 1 });
      },
    );
  });
  await subscribe();
  return {
    received,
    mqtt,
    subscribed: async () => {
      if (!mqtt.connected) await waitForConnection(mqtt);
      await subscribe();
    },
    publish: async (topic, payload) => {
      await mqtt.publishAsync(topic, typeof payload === "string" ? payload : JSON.stringify(payload), { qos: 1 });
    },
    close: () => mqtt.endAsync(true),
  };
}

function nameOperation(rest: readonly string[]): string {
  if (rest.length === 1) return rest[0] === "get" ? "getPendingJobExecutions" : "startNextPendingJobExecution";
  return rest[1] === "get" ? "describeJobExecution" : "updateJobExecution";
}

/** Settles at the next connection. */
export async function waitForConnection(mqtt: MqttClient): Promise<void> {
  await new Promise((resolve) => mqtt.once("connect", resolve));
}

function setNoDelay({ stream }: MqttClient): void {
  if (stream instanceof Socket) stream.setNoDelay(true);
}
