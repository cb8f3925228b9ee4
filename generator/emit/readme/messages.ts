import type { Api } from "../../api/api.js";

/** What the service sends on its own, and where. */
export interface MessagesSection {
  readonly messages: readonly { readonly name: string; readonly description: string; readonly topic: string }[];
}

/** Creates the section on messages; `undefined` where there are none. */
export function createMessagesSection({ messages }: Api): MessagesSection | undefined {
  if (messages.length === 0) return undefined;
  return { messages: messages.map(({ name, description, topic }) => ({ name, description, topic: topic.template })) };
}
