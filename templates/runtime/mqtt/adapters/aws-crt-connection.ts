/** What is used of a `mqtt.MqttClientConnection` of aws-crt. Written down here so that the library is only needed by those who use it. */
export interface AwsCrtConnection {
  publish(topic: string, payload: string | Uint8Array, qos: 0 | 1): Promise<unknown>;
  subscribe(filter: string, qos: 0 | 1): Promise<AwsCrtSuback>;
  unsubscribe(filter: string): Promise<unknown>;
  on(event: "connection_success", listener: AwsCrtConnectListener): unknown;
  on(event: "connection_failure", listener: AwsCrtFailureListener): unknown;
  on(event: "interrupt" | "disconnect", listener: (reason?: unknown) => void): unknown;
  on(event: "message", listener: AwsCrtMessageListener): unknown;
  removeListener(event: "connection_success", listener: AwsCrtConnectListener): unknown;
  removeListener(event: "connection_failure", listener: AwsCrtFailureListener): unknown;
  removeListener(event: "interrupt" | "disconnect", listener: (reason?: unknown) => void): unknown;
  removeListener(event: "message", listener: AwsCrtMessageListener): unknown;
}

/** The answer for one filter. */
export interface AwsCrtSuback {
  readonly qos: number;
  readonly error_code?: number;
}

export type AwsCrtConnectListener = (result: { readonly session_present: boolean }) => void;
export type AwsCrtFailureListener = (failure: { readonly error: unknown }) => void;
export type AwsCrtMessageListener = (topic: string, payload: ArrayBuffer, dup: boolean, qos: number, retain: boolean) => void;
