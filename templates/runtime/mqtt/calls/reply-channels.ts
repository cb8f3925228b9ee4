import type { MqttOperation } from "../operation.js";
import type { PendingCall } from "./pending-call.js";
import { listCalls } from "./reply-channel.js";
import type { ReplyChannel } from "./reply-channel.js";

/** Idle channels that are kept, so that what belongs to a topic that is used again need not be made again. */
const idleChannels = 64;

/** Where a topic leads to. */
export interface ReplyRoute {
  readonly channel: ReplyChannel;
  readonly accepted: boolean;
}

/** All channels of a client. Finding one takes the same time however many there are. */
export interface ReplyChannels {
  readonly open: <Request extends object>(operation: MqttOperation<Request, unknown>, request: Request) => ReplyChannel;
  readonly find: (topic: string) => ReplyRoute | undefined;
  /** Gives up a channel if it is idle, or the oldest one if that is idle too, where there are more than need to be kept. */
  readonly retire: (channel: ReplyChannel) => void;
  /** The calls that wait, in their order, as they are at the moment. */
  readonly list: () => readonly PendingCall[];
}

/** Creates an empty set of channels. */
export function createReplyChannels(): ReplyChannels {
  const channels = new Map<string, ReplyChannel>();
  const routes = new Map<string, ReplyRoute>();

  return {
    open: (operation, request) => {
      const topic = operation.topics.request(request);
      const known = channels.get(topic);
      if (known !== undefined) return known;
      const acceptedTopic = operation.topics.accepted(request);
      const rejectedTopic = operation.topics.rejected(request);
      const replyTopics = [acceptedTopic, rejectedTopic];
      const filters = operation.filters(request);
      const channel: ReplyChannel = { operation, topic, replyTopics, filters, slots: new Map(), queue: [] };
      channels.set(topic, channel);
      routes.set(acceptedTopic, { channel, accepted: true });
      routes.set(rejectedTopic, { channel, accepted: false });
      return channel;
    },
    find: (topic) => routes.get(topic),
    retire: (channel) => {
      if (channel.slots.size > 0 || channels.size <= idleChannels) return;
      const [oldest = channel] = channels.values();
      const { topic, replyTopics } = oldest.slots.size === 0 ? oldest : channel;
      channels.delete(topic);
      for (const replyTopic of replyTopics) routes.delete(replyTopic);
    },
    list: () => [...channels.values()].flatMap(listCalls).sort((one, other) => one.request.order - other.request.order),
  };
}
