import type { OperationExample, Payload } from "../../api/operation.js";
import { referToType } from "../json-schema/define-type.js";
import { showByName } from "./create-examples.js";
import type { SelectPart } from "./create-examples.js";
import type { MediaType } from "./document.js";
import { dialect } from "./dialect.js";

/** What a request or response body may hold, by media type; nothing where there is no body. */
export function createContent(
  payload: Payload,
  examples: readonly OperationExample[],
  select: SelectPart,
): { readonly content?: Readonly<Record<string, MediaType>> } {
  if (payload.kind === "empty") return {};
  if (payload.kind === "whole" && payload.field.type.kind === "bytes") return { content: { "application/octet-stream": {} } };
  const type = payload.kind === "whole" ? payload.field.type : payload.type;
  return { content: { "application/json": { schema: referToType(type, dialect), ...showByName(examples, select) } } };
}
