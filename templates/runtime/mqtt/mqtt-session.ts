import { inspectTimeout } from "../client/call-options.js";
import type { CallOptions } from "../client/call-options.js";
import { inspectFunction, inspectOptions, judgeOption } from "../client/read-options.js";
import type { OptionRules } from "../client/read-options.js";
import { inspectReading } from "../client/report-oddity.js";
import type { ReplyReading } from "../client/report-oddity.js";
import type { WarningListener } from "../client/warning.js";
import type { Findings } from "../values/inspection-result.js";
import { isNumber } from "../values/number.js";
import type { Members } from "../values/own-members.js";
import type { MqttOperation } from "./operation.js";
import type { PublishLimits } from "./publish-gate.js";

/** What the broker of an API takes. */
export interface MqttLimits extends PublishLimits {
  /** The largest payload, in bytes. */
  readonly payloadLimit: number;
  readonly filtersPerSubscribe: number;
}

/** Options of every MQTT client. */
export interface MqttClientOptions {
  /** How long a call may take unless it says otherwise, in milliseconds. Default: 10,000. */
  readonly timeoutMs?: number | undefined;
  /**
   * What this broker takes, where that is other than the API says: a raised quota, or a broker of your own. `Infinity` stands for no limit.
   * Requests wait until they may be sent, within their time-out. All clients of a connection count together, and what the broker itself says of
   * unacknowledged messages when it accepts the connection is kept in any case.
   */
  readonly limits?: PublishLimits | undefined;
  /** Receives what made no call fail but is worth knowing, such as unexpected messages. By default warnings are dropped. */
  readonly onWarning?: WarningListener | undefined;
  /**
   * How replies and messages are read that are not quite what the API says. By default, `"lenient"`, what is usable is used: `null` counts as
   * absent, a number may be written as text, what is of the wrong kind is left out alone, and broken limits do no harm; one warning tells.
   * `"strict"` ends the call with a `ProtocolError`, and drops the message with a warning.
   */
  readonly replies?: ReplyReading | undefined;
}

/** What those options may be. */
export const mqttOptionRules: OptionRules<MqttClientOptions> = {
  timeoutMs: inspectTimeout,
  limits: (value) => (value === undefined ? value : inspectOptions(value, limitRules)),
  onWarning: inspectFunction,
  replies: inspectReading,
};

const limitRules: OptionRules<PublishLimits> = { requestsInFlight: inspectLimit, publishesPerSecond: inspectLimit };

function inspectLimit(value: unknown): Findings {
  return judgeOption(value, isNumber(value, Number.MIN_VALUE, Infinity), "more than 0", "range");
}

/** What a session is created with. */
export interface MqttSessionOptions extends Omit<MqttClientOptions, "limits"> {
  readonly limits: MqttLimits;
  /** What all requests have in common. */
  readonly identity: Members;
}

/** Sends requests over one connection. `Known` are the members that the client adds to every request. */
export interface MqttSession<Known extends string = never> {
  /** Sends a request, to which it adds what the client adds to every request, and resolves to the reply. */
  readonly call: <Request extends object, Response>(
    operation: MqttOperation<Request, Response>,
    input: Omit<Request, Known>,
    options?: CallOptions,
  ) => Promise<Response>;
  /** Ends all calls and loops over messages, and unsubscribes. The connection stays open. */
  readonly close: () => Promise<void>;
}
