export interface AuthenticationDefinition {
  readonly scheme: "mutualTls" | "sigV4" | "custom";
  readonly description: string;
  readonly signingName?: string;
}

export interface EndpointDefinition {
  readonly description: string;
  readonly note?: string;
  readonly transport: "mqtt" | "https" | "websocket";
  readonly host: string;
  readonly port: number;
  readonly path?: string;
  readonly alpn?: string;
  readonly authentication: readonly string[];
  readonly variables?: Readonly<Record<string, VariableDefinition>>;
}

/** A part of a host that differs between those who use it. */
export interface VariableDefinition {
  readonly default: string;
  readonly description: string;
  /** The only values, each with what it means. */
  readonly values?: Readonly<Record<string, string>>;
}
