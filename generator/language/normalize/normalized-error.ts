import type { JsonObject } from "../json.js";
import type { YamlPath } from "../yaml-path.js";
import type { NormalizedField } from "./normalized-field.js";

export interface NormalizedError {
  /** `VersionMismatch` */
  readonly name: string;
  readonly path: YamlPath;
  readonly description: string;
  readonly note?: string;
  readonly retryable: boolean;
  /** The code on MQTT. */
  readonly mqtt?: string | number;
  readonly https?: { readonly exception: string; readonly status: number };
  readonly carries: readonly string[];
  readonly example?: JsonObject;
}

/** What a rejection looks like on MQTT. */
export interface NormalizedMqttErrorReply {
  /** The structure's name in the output. */
  readonly name: string;
  /** The member that holds the code, and the one that holds the text. */
  readonly code: string;
  readonly message: string;
  readonly fields: readonly NormalizedField[];
}

/** What an error answer looks like on HTTPS. */
export interface NormalizedHttpsErrorReply {
  readonly name: string;
  readonly codeHeader?: string;
  /** The members that may hold the exception's name, in the order to look. */
  readonly codeMembers: readonly string[];
  /** The header that identifies an answer for those who run the service. */
  readonly requestIdHeader?: string;
  readonly messageMembers: readonly string[];
  readonly fields: readonly NormalizedField[];
}
