import type { JsonObject } from "../json.js";

export interface ErrorDefinition {
  readonly description: string;
  readonly note?: string;
  readonly retryable?: boolean;
  readonly mqtt?: string | number;
  readonly https?: { readonly exception: string; readonly status: number };
  readonly carries?: readonly string[];
  readonly example?: JsonObject;
}
