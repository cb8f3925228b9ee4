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
  readonly variables?: Readonly<Record<string, { readonly default: string; readonly description: string }>>;
}
