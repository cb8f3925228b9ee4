import type { Fields } from "./field-definition.js";

export interface HttpsSection {
  readonly error?: HttpsErrorReplyDefinition;
  readonly note?: string;
}

export interface HttpsErrorReplyDefinition {
  readonly name?: string;
  readonly code: { readonly header?: string; readonly members?: readonly string[] };
  /** What identifies an answer for those who run the service. */
  readonly requestId?: { readonly header: string };
  /** The members that may hold the text, in the order to look. */
  readonly message: readonly string[];
  readonly fields: Fields;
  readonly note?: string;
}
