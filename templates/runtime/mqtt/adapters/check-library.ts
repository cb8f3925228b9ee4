import { hasMethods } from "../../client/read-options.js";
import { ValidationError } from "../../errors/validation-error.js";
import { listIssues, reportIssue } from "../../values/inspection-result.js";

/** Members that tell what something is, and which adapter takes it, or else what to give to one. */
const signs: readonly (readonly [member: string, taker: string])[] = [
  ["then", "the client itself: await the promise"],
  ["_client", "its _client, without the wrapper of async-mqtt"],
  ["removeOutgoingMessage", "fromMqttJs"],
  ["disconnect", "fromAwsCrt"],
  ["start", "fromAwsCrtMqtt5"],
];

/**
 * Returns what an adapter is given, once it is certain that it is what that adapts.
 *
 * @throws {ValidationError} that says what to do instead, as far as can be told.
 */
export function checkLibrary<Client>(adapter: string, client: Client): Client {
  const [, taker = adapter] = signs.find(([member]) => client instanceof Object && member in client) ?? [];
  const isTaken = taker === adapter;
  if (isTaken && hasMethods(client, "on", "publish", "subscribe")) return client;
  const expected = isTaken ? "a client with on, publish and subscribe" : taker.replace(/^from\w+$/, "$&, which adapts this one");
  throw new ValidationError(`client for ${adapter}`, listIssues(reportIssue("type", expected, typeof client)));
}
