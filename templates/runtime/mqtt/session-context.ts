import { chooseReading } from "../client/report-oddity.js";
import { hasMethods } from "../client/read-options.js";
import { createWarner } from "../client/warning.js";
import type { WarningListener } from "../client/warning.js";
import { ValidationError } from "../errors/validation-error.js";
import { listIssues, reportIssue } from "../values/inspection-result.js";
import type { OddityListener } from "../values/read-leniently.js";
import { findClients } from "./connection-clients.js";
import type { ConnectionClient } from "./connection-clients.js";
import type { MqttConnection } from "./connection.js";
import type { MqttLimits, MqttSessionOptions } from "./mqtt-session.js";
import { findPublishGate } from "./publish-gate.js";
import type { PublishGate } from "./publish-gate.js";
import { createSubscriptionSet } from "./subscriptions/subscription-set.js";
import type { SubscriptionSet } from "./subscriptions/subscription-set.js";

/** What the calls and the messages of a session share. */
export interface SessionContext {
  readonly connection: MqttConnection;
  /** The clients of the connection, itself included while it is in use. */
  readonly clients: Set<ConnectionClient>;
  readonly subscriptions: SubscriptionSet;
  readonly limits: MqttLimits;
  readonly gate: PublishGate;
  readonly warn: WarningListener;
  /** Told of what is odd in replies and messages. */
  readonly onOddity: OddityListener;
}

/**
 * Creates what the calls and the messages of a session share. Nothing is listened to yet.
 *
 * @throws {ValidationError} where the connection is none.
 */
export function createSessionContext(connection: MqttConnection, { limits, onWarning, replies }: MqttSessionOptions): SessionContext {
  if (!hasMethods(connection, "publish", "subscribe", "unsubscribe", "onMessage", "onStatus")) {
    throw new ValidationError("connection", listIssues(reportIssue("type", "what an adapter makes", typeof connection)));
  }
  const warn = createWarner(onWarning);
  const clients = findClients(connection);
  const shared = { connection, clients, gate: findPublishGate(clients), limits, warn, onOddity: chooseReading(replies, warn) };
  return { ...shared, subscriptions: createSubscriptionSet(shared) };
}
