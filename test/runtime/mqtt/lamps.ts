import { reportIssue } from "../../../templates/runtime/values/inspection-result.js";
import type { TopicParser } from "../../../templates/runtime/mqtt/messages/message-receiver.js";
import type { MqttMessage } from "../../../templates/runtime/mqtt/message.js";
import { createMessagingSession } from "../../../templates/runtime/mqtt/messaging-session.js";
import type { MessagingSession, MessagingSessionOptions } from "../../../templates/runtime/mqtt/messaging-session.js";
import type { MqttOperation, RequestCheck } from "../../../templates/runtime/mqtt/operation.js";
import { membersPayload } from "../../../templates/runtime/mqtt/payload-form.js";
import { ServiceError } from "../../../templates/runtime/errors/service-error.js";
import { createValidator } from "../../../templates/runtime/values/validator.js";
import type { Validator } from "../../../templates/runtime/values/validator.js";
import { createFakeConnection } from "./fake-connection.js";
import type { FakeConnection } from "./fake-connection.js";

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

function createShape<T>(name: string, members: Readonly<Record<string, string>>): Validator<T> & RequestCheck<T> {
  const flaw = (value: unknown): string | undefined => {
    if (typeof value !== "object" || value === null) return "object";
    const given = value as Readonly<Record<string, unknown>>;
    return Object.entries(members).find(([member, type]) => {
      const optional = type.endsWith("?");
      const actual = Array.isArray(given[member]) ? "list" : typeof given[member];
      return !(actual === type.replace("?", "") || (optional && given[member] === undefined));
    })?.[0];
  };
  const inspect = (value: unknown) => reportIssue("type", `another ${flaw(value) ?? ""}`, value);
  return { ...createValidator<T>(name, (value): value is T => flaw(value) === undefined, inspect), inspect };
}

const createError = (reply: unknown, operation: string): ServiceError =>
  new ServiceError(String((reply as { code?: unknown }).code), "The service refused.", { operation, reply });

/** Changes something, so that it is not repeatable. */
export const switchLamp: MqttOperation<SwitchRequest, SwitchResponse> = {
  key: "switchLamp",
  repeatable: false,
  qos: 1,
  request: createShape("SwitchRequest", { house: "string", lamp: "string", on: "boolean", level: "number?", token: "string?" }),
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
  isResponse: createShape<SwitchResponse>("SwitchResponse", { token: "string?", at: "number", hints: "list" }).is,
  decodeReply: (reply) => ({ hints: [], ...reply }),
  createError,
};

/** Changes nothing, so that it is repeatable. */
export const listLamps: MqttOperation<ListRequest, ListResponse> = {
  key: "listLamps",
  repeatable: true,
  qos: 1,
  request: createShape("ListRequest", { house: "string", token: "string?" }),
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
  isResponse: createShape<ListResponse>("ListResponse", { token: "string?", lamps: "list?" }).is,
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
  message: createShape("LampsChangedMessage", { house: "string", lamps: "list" }),
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
