import type { MqttOperation } from "../operation.js";
import type { PendingCall, ReplyChannel } from "./pending-call.js";

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
  /** Gives up a channel that has become idle, or the oldest idle one, where there are more than need to be kept. */
  readonly retire: (channel: ReplyChannel) => void;
  /** The calls that wait, in their order, as they are at the moment. */
  readonly listCalls: () => readonly PendingCall[];
}

/** The calls of one channel, in no particular order. */
export function listCalls({ calls, queue }: ReplyChannel): readonly PendingCall[] {
  return [...[...calls.values()].flatMap(({ call }) => call ?? []), ...queue];
}

/** Creates an empty set of channels. */
export function createReplyChannels(): ReplyChannels {
  const channels = new Map<string, ReplyChannel>();
  const routes = new Map<string, ReplyRoute>();

  return {
    open: (operation, request) => {
      const requestTopic = operation.topics.request(request);
      const known = channels.get(requestTopic);
      if (known !== undefined) return known;
      const channel: ReplyChannel = {
        operation,
        requestTopic,
        acceptedTopic: operation.topics.accepted(request),
        rejectedTopic: operation.topics.rejected(request),
        filters: operation.filters(request),
        calls: new Map(),
        queue: [],
      };
      channels.set(requestTopic, channel);
      routes.set(channel.acceptedTopic, { channel, accepted: true });
      routes.set(channel.rejectedTopic, { channel, accepted: false });
      return channel;
    },
    find: (topic) => routes.get(topic),
    retire: (channel) => {
      if (channels.size <= idleChannels) return;
      const [oldest = channel] = channels.values();
      const { requestTopic, acceptedTopic, rejectedTopic } = oldest.calls.size === 0 ? oldest : channel;
      channels.delete(requestTopic);
      routes.delete(acceptedTopic);
      routes.delete(rejectedTopic);
    },
    listCalls: () => [...channels.values()].flatMap(listCalls).sort((one, other) => one.order - other.order),
  };
}
