import type { IncomingForm } from "../values/incoming-form.js";
import type { OddityListener } from "../values/read-leniently.js";
import type { RequestCheck } from "../client/read-request.js";
import type { ServiceError } from "../errors/service-error.js";
import type { Qos } from "./connection.js";
import type { PayloadForm } from "./payload-form.js";

/** All that a client needs to know of an operation to carry it over MQTT. `Request` and `Response` are what its user passes and gets. */
export interface MqttOperation<Request, Response> {
  /** `describeJobExecution` */
  readonly key: string;
  /** Whether a request whose outcome is unknown may be sent again. */
  readonly repeatable: boolean;
  readonly qos: Qos;
  /** Checks a whole request, the levels of its topic included. */
  readonly request: RequestCheck<Request>;
  /** Builders of the request's topic and of the exact topics of its replies. */
  readonly topics: {
    readonly request: (request: Request) => string;
    readonly accepted: (request: Request) => string;
    readonly rejected: (request: Request) => string;
  };
  /** What to subscribe to before this request is sent. */
  readonly filters: (request: Request) => readonly string[];
  /** The members that are levels of the topics, without those that the payload repeats. */
  readonly topicOnly: readonly string[];
  /** The member that tells replies apart. Without it a topic carries one request at a time. */
  readonly token?: string;
  readonly requestPayload: PayloadForm;
  readonly acceptedPayload: PayloadForm;
  /** How the members of a reply become what users get. */
  readonly reply: IncomingForm<Response>;
  /** Makes the error that a rejection means. Never throws, whatever the rejection holds. */
  readonly createError: (reply: unknown, operation: string, onOddity: OddityListener) => ServiceError;
}
