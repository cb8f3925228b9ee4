import { readHttpsErrorReply } from "../../../templates/runtime/errors/https-error-reply.js";
import type { HttpsReply } from "../../../templates/runtime/errors/https-error-reply.js";
import type { HttpsOperation } from "../../../templates/runtime/https/operation.js";
import { encodeSegment } from "../../../templates/runtime/https/path.js";
import { writeJson } from "../../../templates/runtime/https/request-body.js";
import { reportIssue } from "../../../templates/runtime/values/inspection-result.js";
import type { Findings } from "../../../templates/runtime/values/inspection-result.js";
import { ServiceError } from "../../../templates/runtime/errors/service-error.js";

export interface LampRequest {
  readonly lamp: string;
  readonly brightness?: number | undefined;
}

export interface LampReply {
  readonly lit?: boolean;
}

function inspectLampRequest(value: unknown): Findings {
  return isLampRequest(value) ? undefined : reportIssue("type", "a lamp", value);
}

function inspectLampReply(value: unknown): Findings {
  return isLampReply(value) ? undefined : reportIssue("type", "a lamp's state", value);
}

function isLampRequest(value: unknown): value is LampRequest {
  return typeof value === "object" && value !== null && "lamp" in value && typeof value.lamp === "string";
}

function isLampReply(value: unknown): value is LampReply {
  return typeof value === "object" && value !== null && !("lit" in value && typeof value.lit !== "boolean");
}

/** Makes the errors of lamps. */
export function readLampError(response: HttpsReply, operation: string): ServiceError | undefined {
  const error = readHttpsErrorReply(response, { codeMembers: ["code"], messageMembers: ["message"] });
  return error && new ServiceError(error.code, error.message, { operation, status: response.status, reply: error.details });
}

/** Reads: it may be repeated. */
export const describeLamp: HttpsOperation<LampRequest, LampReply> = {
  key: "describeLamp",
  method: "GET",
  repeatable: true,
  request: { name: "LampRequest", inspect: inspectLampRequest },
  path: ({ lamp }) => `/lamps/${encodeSegment(lamp)}`,
  query: ["brightness"],
  reply: { inspect: inspectLampReply },
};

/** Changes something: it may not be repeated. */
export const switchLamp: HttpsOperation<LampRequest, LampReply> = {
  key: "switchLamp",
  method: "POST",
  repeatable: false,
  request: { name: "LampRequest", inspect: inspectLampRequest },
  path: ({ lamp }) => `/lamps/${encodeSegment(lamp)}`,
  body: ({ lamp, ...body }) => writeJson(body),
  reply: { inspect: inspectLampReply },
};
