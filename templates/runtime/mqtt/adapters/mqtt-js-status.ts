import { isObject } from "../../values/own-members.js";
import { createBrokerReason } from "../broker-reason.js";
import type { ConnectionStatus } from "../connection.js";
import type { MqttJsClient, MqttJsConnectListener, MqttJsPacketListener } from "./mqtt-js-client.js";
import { createStatusSource } from "./status-source.js";
import type { StatusSource } from "./status-source.js";

/** What else is to be done. */
export interface MqttJsFollower {
  /** Called when a connection is closed, before anyone is told. */
  readonly closed: () => void;
  /** Called when nobody follows the client any longer. */
  readonly left: () => void;
}

/** Follows the state of a client of mqtt.js, and turns Nagle's algorithm off on every connect. */
export function followMqttJs(client: MqttJsClient, { closed, left }: MqttJsFollower): StatusSource {
  return createStatusSource({
    readStatus: () => {
      turnNagleOff(client.stream);
      return readStatus(client);
    },
    follow: (become) => {
      let reason: Error | undefined;
      const connect: MqttJsConnectListener = ({ sessionPresent, properties }) => {
        turnNagleOff(client.stream);
        become({ state: "connected", sessionPresent, receiveMaximum: properties?.receiveMaximum });
      };
      // mqtt.js has no event for a CONNACK that refuses, other than an error, which may not be listened to for others.
      const hear: MqttJsPacketListener = ({ cmd, reasonCode, returnCode = 0, properties }) => {
        const code = reasonCode ?? returnCode;
        if (code > 0 && (cmd === "connack" || cmd === "disconnect")) reason = createBrokerReason(code, properties?.reasonString);
      };
      const close = (): void => {
        closed();
        const cause = reason ?? readSocketError(client.stream);
        reason = undefined;
        become({ state: "disconnected", cause });
      };
      const end = (): void => become({ state: "ended" });
      client.on("connect", connect);
      client.on("packetreceive", hear);
      client.on("close", close);
      client.on("end", end);
      return () => {
        client.removeListener("connect", connect);
        client.removeListener("packetreceive", hear);
        client.removeListener("close", close);
        client.removeListener("end", end);
        left();
      };
    },
  });
}

function readStatus({ connected, disconnected, serverProperties }: MqttJsClient): ConnectionStatus {
  if (connected) return { state: "connected", sessionPresent: false, receiveMaximum: serverProperties?.receiveMaximum };
  return { state: disconnected ? "ended" : "disconnected" };
}

/** What ended a socket, or a stream around it; `undefined` where it was simply closed. */
function readSocketError(stream: unknown): unknown {
  return isObject(stream) ? (stream["errored"] ?? undefined) : undefined;
}

/** Does so for TCP and TLS. A WebSocket's socket is out of reach, and has it off already. */
function turnNagleOff(stream: unknown): void {
  if (isSocket(stream)) stream.setNoDelay(true);
}

function isSocket(stream: unknown): stream is { setNoDelay(isOn: boolean): unknown } {
  return isObject(stream) && typeof stream["setNoDelay"] === "function";
}
