import { endpointCodes } from "./codes/endpoint-codes.js";
import { enumCodes } from "./codes/enum-codes.js";
import { nameCodes } from "./codes/name-codes.js";
import { operationCodes } from "./codes/operation-codes.js";
import { schemaCodes } from "./codes/schema-codes.js";
import { topicCodes } from "./codes/topic-codes.js";
import { typeCodes } from "./codes/type-codes.js";
import { yamlCodes } from "./codes/yaml-codes.js";
import type { PlaceholdersOf } from "./codes/diagnostic-code.js";

/** Every mistake that an author can make, by its stable code. */
export const diagnosticCodes = {
  ...yamlCodes,
  ...schemaCodes,
  ...nameCodes,
  ...typeCodes,
  ...enumCodes,
  ...topicCodes,
  ...operationCodes,
  ...endpointCodes,
};

export type DiagnosticCode = keyof typeof diagnosticCodes;

type TextOf<Code extends DiagnosticCode> = Extract<(typeof diagnosticCodes)[Code][keyof (typeof diagnosticCodes)[Code]], string>;

/** What fills in the braces of a code's texts. */
export type DiagnosticParams<Code extends DiagnosticCode> = Readonly<Record<PlaceholdersOf<TextOf<Code>>, string | number>>;
