import { mqtt as awsMqtt, mqtt5, io } from "aws-crt";
import { connect } from "mqtt";
import type { IClientOptions } from "mqtt";
import { fromAwsCrt, fromAwsCrtMqtt5, fromMqttJs, JobsMqttClient } from "../../generated/aws-iot-jobs/src/mqtt.js";
import type { ClientWarning, JobsMqttClientOptions, MqttConnection } from "../../generated/aws-iot-jobs/src/mqtt.js";
import type { Certificates } from "./certificates.js";

/** A connection as its owner made it, and how the owner ends it. */
export interface OwnedConnection {
  readonly connection: MqttConnection;
  /** How many listeners the library's own object has, to all of its events together. */
  readonly countListeners: () => number;
  readonly end: () => Promise<void>;
}

/** How to reach a broker. */
export interface Target {
  readonly port: number;
  readonly protocol: "tcp" | "tls" | "websocket";
  readonly certificates?: Certificates;
  /** Told of the connection before its owner opens it. */
  readonly useBefore?: (connection: MqttConnection) => Promise<void>;
}

/** For a client that sends more than AWS takes, to a broker that takes it. */
export const noLimits = { requestsInFlight: Infinity, publishesPerSecond: Infinity };

/** A client for MyThing and the warnings that it gave. */
export function createJobs(
  connection: MqttConnection,
  limits?: JobsMqttClientOptions["limits"],
): { readonly jobs: JobsMqttClient; readonly warnings: ClientWarning[] } {
  const warnings: ClientWarning[] = [];
  const onWarning = (warning: ClientWarning): void => void warnings.push(warning);
  return { warnings, jobs: new JobsMqttClient(connection, { thingName: "MyThing", limits, onWarning }) };
}

const schemes = { tcp: "mqtt", tls: "mqtts", websocket: "ws" } as const;

/** Connects with mqtt.js. */
export async function openMqttJs(
  { port, protocol, certificates, useBefore }: Target,
  options: IClientOptions = {},
): Promise<OwnedConnection> {
  const identity = certificates && { ca: certificates.ca, cert: certificates.device.cert, key: certificates.device.key };
  const client = connect(`${schemes[protocol]}://localhost:${port}`, {
    reconnectPeriod: 50,
    resubscribe: false,
    manualConnect: true,
    ...identity,
    ...options,
  });
  client.on("error", () => undefined);
  const connection = fromMqttJs(client);
  await useBefore?.(connection);
  const connected = new Promise((resolve) => client.once("connect", resolve));
  client.connect();
  await connected;
  return { connection, countListeners: () => countListeners(client), end: () => client.endAsync(true) };
}

/** Connects with the MQTT 3.1.1 client of aws-crt. */
export async function openAwsCrt({ port, protocol, certificates, useBefore }: Target): Promise<OwnedConnection> {
  const connection = new awsMqtt.MqttClient().new_connection({
    host_name: "localhost",
    port,
    client_id: `crt-${Math.random()}`,
    clean_session: true,
    socket_options: new io.SocketOptions(),
    use_websocket: protocol === "websocket",
    reconnect_min_sec: 1,
    reconnect_max_sec: 1,
    ...(certificates !== undefined && { tls_ctx: createTlsContext(certificates) }),
  });
  connection.on("error", () => undefined);
  const owned = fromAwsCrt(connection);
  await useBefore?.(owned);
  await connection.connect();
  return { connection: owned, countListeners: () => countListeners(connection), end: () => connection.disconnect() };
}

/** Connects with the MQTT 5 client of aws-crt. */
export async function openAwsCrtMqtt5(
  { port, protocol, certificates, useBefore }: Target,
  options: Partial<mqtt5.Mqtt5ClientConfig> = {},
): Promise<OwnedConnection> {
  const client = new mqtt5.Mqtt5Client({
    hostName: "localhost",
    port,
    minReconnectDelayMs: 50,
    maxReconnectDelayMs: 100,
    ...options,
    ...(protocol === "websocket" && { websocketHandshakeTransform: (_request, done) => done() }),
    ...(certificates !== undefined && { tlsCtx: createTlsContext(certificates) }),
  });
  client.on("error", () => undefined);
  const connected = new Promise<void>((resolve) => client.on("connectionSuccess", () => resolve()));
  const connection = fromAwsCrtMqtt5(client);
  await useBefore?.(connection);
  client.start();
  await connected;
  const end = async (): Promise<void> => {
    const stopped = new Promise<void>((resolve) => client.on("stopped", () => resolve()));
    client.stop();
    await stopped;
    client.close();
  };
  return { connection, countListeners: () => countListeners(client), end };
}

interface Emitter<Name> {
  eventNames(): readonly Name[];
  listenerCount(name: Name): number;
}

function countListeners<Name>(emitter: Emitter<Name>): number {
  return emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0);
}

function createTlsContext({ ca, device }: Certificates): io.ClientTlsContext {
  const options = new io.TlsContextOptions();
  options.certificate = device.cert;
  options.private_key = device.key;
  options.certificate_authority = ca;
  return new io.ClientTlsContext(options);
}
