import type { JsonObject, StructureType } from "./type.js";

/** One error of the API, whichever transports can carry it. */
export interface ErrorKind {
  /** The API's own name: `VersionMismatch`. */
  readonly name: string;
  /** `VersionMismatchError` */
  readonly className: string;
  readonly description: string;
  readonly note?: string;
  /** The same request may succeed later. */
  readonly retryable: boolean;
  readonly mqtt?: { readonly code: string | number };
  readonly https?: { readonly exception: string; readonly status: number };
  /** Optional members of the error reply that this error fills: `executionState`. */
  readonly carries: readonly string[];
  readonly example?: JsonObject;
}

/** What a rejection looks like on each transport. */
export interface ErrorReplies {
  readonly mqtt?: {
    readonly type: StructureType & { readonly name: string };
    /** The member that holds the code, and the one that holds the text. */
    readonly code: string;
    readonly message: string;
  };
  readonly https?: {
    readonly type: StructureType & { readonly name: string };
    /** Where the exception's name may stand, in the order to look. */
    readonly codeHeader?: string;
    readonly codeMembers: readonly string[];
    /** The header that identifies an answer for those who run the service. */
    readonly requestIdHeader?: string;
    readonly messageMembers: readonly string[];
  };
}
