import type { Api } from "../../../api/api.js";
import { quoteAccess } from "../../text/quote.js";
import { findMqttValues } from "./mqtt-values.js";
import type { MqttValues } from "./mqtt-values.js";

/** A program that reads a message until it is told to stop. */
export interface ReadingMessagesSection extends Pick<MqttValues, "packageName" | "client" | "url" | "clientId" | "identity"> {
  /** The method of the client, as TypeScript. */
  readonly stream: string;
}

/** Creates the section on reading messages; `undefined` where there are none. */
export function createReadingMessagesSection(api: Api): ReadingMessagesSection | undefined {
  const [message] = api.messages;
  if (message === undefined) return undefined;
  const { packageName, client, url, clientId, identity } = findMqttValues(api);
  return { packageName, client, url, clientId, identity, stream: quoteAccess("client", message.key) };
}
