/** What is used of a `MqttClient` of mqtt.js 5. Written down here so that the library is only needed by those who use it. */
export interface MqttJsClient {
  readonly connected: boolean;
  readonly disconnecting: boolean;
  readonly disconnected: boolean;
  /** What the broker said when it accepted the connection with MQTT 5. Absent from older versions. */
  readonly serverProperties?: { readonly receiveMaximum?: number } | undefined;
  /** The socket beneath, or a stream around it. */
  readonly stream?: unknown;
  readonly options?: MqttJsOptions;
  /** What has not been acknowledged, by packet identifier. */
  readonly outgoing: Readonly<Record<number, { readonly cb: unknown }>>;
  publish(topic: string, payload: string | Uint8Array, options: { readonly qos: 0 | 1 }, callback: MqttJsCallback): unknown;
  subscribe(filters: Record<string, { qos: 0 | 1 }> & { resubscribe?: boolean }, callback: MqttJsSubscribeCallback): unknown;
  unsubscribe(filters: string[], callback: MqttJsCallback): unknown;
  getLastMessageId(): number;
  removeOutgoingMessage(id: number): unknown;
  on(event: "connect", listener: MqttJsConnectListener): unknown;
  on(event: "close" | "end", listener: () => void): unknown;
  on(event: "message", listener: MqttJsMessageListener): unknown;
  on(event: "packetreceive", listener: MqttJsPacketListener): unknown;
  removeListener(event: "connect", listener: MqttJsConnectListener): unknown;
  removeListener(event: "close" | "end", listener: () => void): unknown;
  removeListener(event: "message", listener: MqttJsMessageListener): unknown;
  removeListener(event: "packetreceive", listener: MqttJsPacketListener): unknown;
}

/** The options that may do harm. */
export interface MqttJsOptions {
  readonly protocolVersion?: number | undefined;
  readonly clean?: boolean | undefined;
  readonly resubscribe?: boolean | undefined;
  readonly subscribeBatchSize?: number | undefined;
  readonly outgoingStore?: unknown;
}

/** An error, with the reason code of MQTT 5 where the broker gave one. */
export type MqttJsError = Error & { readonly code?: number | string };

/** A packet of the broker's. */
export interface MqttJsPacket {
  readonly cmd: string;
  /** Of MQTT 5. */
  readonly reasonCode?: number;
  /** Of MQTT 3.1.1. */
  readonly returnCode?: number;
  readonly properties?: { readonly reasonString?: string };
}

export type MqttJsCallback = (error?: MqttJsError | null, packet?: { readonly properties?: MqttJsPacket["properties"] }) => void;
export type MqttJsPacketListener = (packet: MqttJsPacket) => void;
export type MqttJsConnectListener = (connack: {
  readonly sessionPresent: boolean;
  readonly properties?: { readonly receiveMaximum?: number };
}) => void;
export type MqttJsMessageListener = (topic: string, payload: Uint8Array, packet: { readonly retain: boolean }) => void;
export type MqttJsSubscribeCallback = (
  error: MqttJsError | null,
  grants?: readonly { readonly qos: number }[],
  suback?: {
    readonly granted: readonly (number | { readonly qos: number })[];
    readonly properties?: { readonly reasonString?: string };
  },
) => void;
