/** A way to authenticate. */
export interface Authentication {
  readonly name: string;
  readonly scheme: "mutualTls" | "sigV4" | "custom";
  readonly description: string;
  /** SigV4 only: the service name that is signed. */
  readonly signingName?: string;
}

/** One place to connect to, and how. */
export interface Endpoint {
  readonly name: string;
  readonly description: string;
  readonly note?: string;
  readonly transport: "mqtt" | "https" | "websocket";
  /** May hold variables: `{prefix}.jobs.iot.{region}.amazonaws.com`. */
  readonly host: string;
  readonly port: number;
  /** WebSocket only. */
  readonly path?: string;
  readonly alpn?: string;
  readonly authentication: readonly Authentication[];
  readonly variables: readonly EndpointVariable[];
}

export interface EndpointVariable {
  readonly name: string;
  readonly default: string;
  readonly description: string;
  /** The only values; none where any text will do. */
  readonly values: readonly VariableValue[];
}

export interface VariableValue {
  readonly value: string;
  readonly description: string;
}
