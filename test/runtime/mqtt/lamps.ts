import { addFindings, reportIssue } from "../../../templates/runtime/values/inspection-result.js";
import type { Findings, Inspection } from "../../../templates/runtime/values/inspection-result.js";
import { isObject } from "../../../templates/runtime/values/own-members.js";
import type { TopicParser } from "../../../templates/runtime/mqtt/messages/message-receiver.js";
import type { MqttMessage } from "../../../templates/runtime/mqtt/message.js";
import { createMessagingSession } from "../../../templates/runtime/mqtt/messaging-session.js";
import type { MessagingSession, MessagingSessionOptions } from "../../../templates/runtime/mqtt/messaging-session.js";
import type { MqttOperation } from "../../../templates/runtime/mqtt/operation.js";
import { membersPayload } from "../../../templates/runtime/mqtt/payload-form.js";
import { ServiceError } from "../../../templates/runtime/errors/service-error.js";
import { createFakeConnection } from "./fake-connection.js";
import type { FakeConnection } from "./fake-connection.js";
import { readConverted } from "../../../templates/runtime/values/read-converted.js";

/** A small API by hand, so that what knows no API is tested without one that was generated. */
export interface SwitchRequest {
  readonly house: string;
  readonly lamp: string;
  readonly on: boolean;
  readonly level?: number;
  readonly note?: string;
  readonly token?: string;
}

export interface SwitchResponse {
  readonly token?: string;
  readonly at: number;
  readonly hints: readonly string[];
}

export interface ListRequest {
  readonly house: string;
  readonly token?: string;
}

export interface ListResponse {
  readonly token?: string;
  readonly lamps?: readonly string[];
}

export interface LampsChangedMessage {
  readonly house: string;
  readonly lamps: readonly string[];
}

function inspectShape(members: Readonly<Record<string, string>>): Inspection {
  return (value) => {
    if (!isObject(value)) return reportIssue("type", "an object", value);
    return Object.entries(members).reduce<Findings>((found, [member, type]) => {
      const given = value[member];
      const expected = type.replace("?", "");
      if ((type.endsWith("?") && given === undefined) || (Array.isArray(given) ? "list" : typeof given) === expected) return found;
      return addFindings(found, member, reportIssue("type", `a ${expected}`, given, expected === "number"));
    }, undefined);
  };
}

const createError = (reply: unknown, operation: string): ServiceError =>
  new ServiceError(String((reply as { code?: unknown }).code), "The service refused.", { operation, reply });

/** Changes something, so that it is not repeatable. */
export const switchLamp: MqttOperation<SwitchRequest, SwitchResponse> = {
  key: "switchLamp",
  repeatable: false,
  qos: 1,
  request: {
    name: "SwitchRequest",
    inspect: inspectShape({ house: "string", lamp: "string", on: "boolean", level: "number?", token: "string?" }),
  },
  topics: {
    request: ({ house, lamp }) => `${house}/lamps/${lamp}/switch`,
    accepted: ({ house, lamp }) => `${house}/lamps/${lamp}/switch/accepted`,
    rejected: ({ house, lamp }) => `${house}/lamps/${lamp}/switch/rejected`,
  },
  filters: ({ house }) => [`${house}/lamps/+/switch/+`],
  topicOnly: ["house", "lamp"],
  token: "token",
  requestPayload: membersPayload,
  acceptedPayload: membersPayload,
  reply: {
    read: readConverted,
    inspect: inspectShape({ token: "string?", at: "number", hints: "list" }),
    complete: (reply) => ({ hints: [], ...reply }),
  },
  createError,
};

/** Changes nothing, so that it is repeatable. */
export const listLamps: MqttOperation<ListRequest, ListResponse> = {
  key: "listLamps",
  repeatable: true,
  qos: 1,
  request: { name: "ListRequest", inspect: inspectShape({ house: "string", token: "string?" }) },
  topics: {
    request: ({ house }) => `${house}/lamps/list`,
    accepted: ({ house }) => `${house}/lamps/list/accepted`,
    rejected: ({ house }) => `${house}/lamps/list/rejected`,
  },
  filters: ({ house }) => [`${house}/lamps/list/+`],
  topicOnly: ["house"],
  token: "token",
  requestPayload: membersPayload,
  acceptedPayload: membersPayload,
  reply: { inspect: inspectShape({ token: "string?", lamps: "list?" }) },
  createError,
};

/** Its replies have no token: whatever arrives on the reply topics is the answer. */
const { token: _token, ...withoutToken } = listLamps;
export const listLampsInTurn: MqttOperation<ListRequest, ListResponse> = { ...withoutToken, key: "listLampsInTurn", repeatable: false };

export const lampsChanged: MqttMessage<LampsChangedMessage, { readonly house: string }> = {
  key: "lampsChanged",
  filter: ({ house }) => `${house}/lamps/changed`,
  payload: membersPayload,
  topicOnly: ["house"],
  message: { inspect: inspectShape({ house: "string", lamps: "list" }) },
  catchUp: {
    ask: (call) => call(listLamps, {}),
    members: { lamps: "lamps" },
    compare: ["lamps.*"],
  },
};

const parseTopic: TopicParser = (topic) => {
  const [house = "", lamps, ...rest] = topic.split("/");
  if (lamps !== "lamps") return undefined;
  const [word, outcome] = rest.length > 2 ? rest.slice(1) : rest;
  const operation = { list: "listLamps", switch: "switchLamp", changed: "lampsChanged" }[word ?? ""];
  if (operation === undefined) return undefined;
  const kind = operation === "lampsChanged" ? "message" : outcome;
  return kind === "message" || kind === "accepted" || kind === "rejected"
    ? { operation, kind, house }
    : { operation, kind: "request", house };
};

/** A client of the house `home`, unless told otherwise, on a fake connection, and the kinds of the warnings that it gave. */
export interface LampsClient {
  readonly connection: FakeConnection;
  readonly session: MessagingSession<"house">;
  readonly warnings: readonly string[];
  /** The member of the last published payload, or of the one at an index. */
  readonly readPublished: (index?: number) => Readonly<Record<string, unknown>>;
}

export function createLampsClient(
  connection: FakeConnection = createFakeConnection(),
  options: Partial<MessagingSessionOptions> = {},
): LampsClient {
  const warnings: string[] = [];
  const session = createMessagingSession<"house">(connection, {
    parseTopic,
    requestMembers: ["house", "lamp", "on", "level", "note", "token", "warmUp"],
    limits: { payloadLimit: 1_000, filtersPerSubscribe: 8 },
    identity: { house: "home" },
    onWarning: ({ kind }) => void warnings.push(kind),
    ...options,
  });
  return {
    connection,
    session,
    warnings,
    readPublished: (index = -1) => JSON.parse(String(connection.published.at(index)?.payload)) as Readonly<Record<string, unknown>>,
  };
}

/** Lets promises that can settle do so; no time passes. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
