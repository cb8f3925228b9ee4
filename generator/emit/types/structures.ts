import type { Api } from "../../api/api.js";
import type { Message, NamedStructure, Operation, Payload } from "../../api/operation.js";
import { locateMessage, locateOperation, outputModules } from "../../language/output-modules.js";
import type { Origin } from "./define-type.js";

/** A structure that an operation, a message or a rejection brings with it, and the file in which it lives. */
export interface PlacedStructure {
  readonly type: NamedStructure;
  readonly origin: Origin;
  /** `src/operations/update-job-execution` */
  readonly module: string;
}

/** Every structure that is no type of the model, once each, in the order of the API. */
export function listStructures(api: Api): readonly PlacedStructure[] {
  return [...api.operations.flatMap(listOperation), ...api.messages.flatMap(listMessage), ...listErrorReplies(api)];
}

function listOperation({ name, request, response, mqtt, https }: Operation): readonly PlacedStructure[] {
  const module = locateOperation(name);
  const asked = [request, ...listTypes(mqtt?.requestPayload), ...listTypes(https?.requestBody)];
  const answered = [response, ...listTypes(mqtt?.acceptedPayload), ...listTypes(https?.responseBody)];
  return [
    ...[...new Set(asked)].map((type) => ({ type, origin: "caller" as const, module })),
    ...[...new Set(answered)].map((type) => ({ type, origin: "service" as const, module })),
  ];
}

function listMessage({ name, type, payload }: Message): readonly PlacedStructure[] {
  const module = locateMessage(name);
  return [...new Set([type, ...listTypes(payload)])].map((structure) => ({ type: structure, origin: "service", module }));
}

function listErrorReplies({ errorReplies: { mqtt, https } }: Api): readonly PlacedStructure[] {
  const replies = [mqtt, https].filter((reply) => reply !== undefined);
  return replies.map(({ type }) => ({ type, origin: "service", module: outputModules.errorReplies }));
}

function listTypes(payload: Payload | undefined): readonly NamedStructure[] {
  return payload?.kind === "structure" ? [payload.type] : [];
}
