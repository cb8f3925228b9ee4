/** What is used of a `mqtt5.Mqtt5Client` of aws-crt. Written down here so that the library is only needed by those who use it. */
export interface AwsCrtMqtt5Client {
  publish(packet: { topicName: string; payload: string | Uint8Array; qos: 0 | 1 }): Promise<AwsCrtMqtt5Reason | undefined>;
  subscribe(packet: {
    subscriptions: { topicFilter: string; qos: 0 | 1 }[];
  }): Promise<{ readonly reasonCodes: readonly number[]; readonly reasonString?: string }>;
  unsubscribe(packet: { topicFilters: string[] }): Promise<unknown>;
  on(event: "connectionSuccess", listener: AwsCrtMqtt5ConnectListener): unknown;
  on(event: "disconnection" | "connectionFailure", listener: AwsCrtMqtt5LossListener): unknown;
  on(event: "stopped", listener: () => void): unknown;
  on(event: "messageReceived", listener: AwsCrtMqtt5MessageListener): unknown;
  removeListener(event: "connectionSuccess", listener: AwsCrtMqtt5ConnectListener): unknown;
  removeListener(event: "disconnection" | "connectionFailure", listener: AwsCrtMqtt5LossListener): unknown;
  removeListener(event: "stopped", listener: () => void): unknown;
  removeListener(event: "messageReceived", listener: AwsCrtMqtt5MessageListener): unknown;
}

export type AwsCrtMqtt5ConnectListener = (event: {
  readonly connack: { readonly sessionPresent: boolean; readonly receiveMaximum?: number };
}) => void;
export type AwsCrtMqtt5LossListener = (event: AwsCrtMqtt5Loss) => void;
export type AwsCrtMqtt5MessageListener = (event: { readonly message: AwsCrtMqtt5Message }) => void;

/** What a packet of the broker's says. */
export interface AwsCrtMqtt5Reason {
  readonly reasonCode: number;
  readonly reasonString?: string;
}

/** How a connection ended, or why there is none. */
export interface AwsCrtMqtt5Loss {
  readonly error: unknown;
  readonly disconnect?: AwsCrtMqtt5Reason;
  readonly connack?: AwsCrtMqtt5Reason;
}

export interface AwsCrtMqtt5Message {
  readonly topicName: string;
  readonly payload?: unknown;
  readonly retain?: boolean;
}
