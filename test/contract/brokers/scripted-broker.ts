import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

/** A packet as a broker sees it, as far as scripts look into it. */
export interface ReceivedPacket {
  readonly kind: "connect" | "publish" | "subscribe" | "unsubscribe" | "ping" | "other";
  /** 4 stands for MQTT 3.1.1. */
  readonly version: 4 | 5;
  /** 0 where the packet has none. */
  readonly id: number;
  /** Of a publish; empty otherwise. */
  readonly topic: string;
  /** How many filters a SUBSCRIBE asks for. */
  readonly filterCount: number;
}

/** What a broker sends back; `"close"` cuts the connection. */
export type Answer = readonly (Uint8Array | "close")[];

/** A broker that answers by a script, byte by byte. */
export interface ScriptedBroker {
  readonly tcpPort: number;
  /** Everything that arrived so far. */
  readonly received: readonly ReceivedPacket[];
  readonly close: () => Promise<void>;
}

const kinds = new Map<number, ReceivedPacket["kind"]>([
  [1, "connect"],
  [3, "publish"],
  [8, "subscribe"],
  [10, "unsubscribe"],
  [12, "ping"],
]);

/** Starts a broker. Where the script says nothing, it grants, acknowledges and forwards nothing. */
export async function startScriptedBroker(script: (packet: ReceivedPacket) => Answer | undefined): Promise<ScriptedBroker> {
  const received: ReceivedPacket[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    let version: 4 | 5 = 4;
    let bytes: Buffer = Buffer.alloc(0);
    socket.on("data", (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      for (let next = takePacket(bytes); next !== undefined; next = takePacket(bytes)) {
        bytes = next.rest;
        if (next.first >> 4 === 1) version = next.body[6] === 5 ? 5 : 4;
        const packet = readPacket(next.first, next.body, version);
        received.push(packet);
        for (const part of script(packet) ?? answerAsUsual(packet)) {
          if (part === "close") socket.end();
          else socket.write(part);
        }
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    tcpPort: (server.address() as AddressInfo).port,
    received,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** The answer to a CONNECT. `properties` are the bytes of MQTT 5, such as `writeReason` makes. */
export function writeConnack({ version }: ReceivedPacket, code: number, properties: readonly number[] = []): Uint8Array {
  return writePacket(0x20, [0, code, ...writeProperties(version, properties)]);
}

/** The answer to a PUBLISH; MQTT 3.1.1 has no room for a code. */
export function writePuback({ version, id }: ReceivedPacket, code: number, properties: readonly number[] = []): Uint8Array {
  return writePacket(0x40, [id >> 8, id & 255, ...(version === 5 ? [code, ...writeProperties(version, properties)] : [])]);
}

/** The answer to a SUBSCRIBE, with the same code for every filter. */
export function writeSuback({ version, id, filterCount }: ReceivedPacket, code: number, properties: readonly number[] = []): Uint8Array {
  return writePacket(0x90, [id >> 8, id & 255, ...writeProperties(version, properties), ...Array<number>(filterCount).fill(code)]);
}

/** What a broker of MQTT 5 says before it cuts the connection. */
export function writeDisconnect(code: number, properties: readonly number[] = []): Uint8Array {
  return writePacket(0xe0, [code, ...writeProperties(5, properties)]);
}

/** The property of MQTT 5 that holds the broker's own words. */
export function writeReason(text: string): readonly number[] {
  return [0x1f, text.length >> 8, text.length & 255, ...Buffer.from(text)];
}

/** The property of MQTT 5 that holds how many unacknowledged messages a broker takes. */
export function writeReceiveMaximum(maximum: number): readonly number[] {
  return [0x21, maximum >> 8, maximum & 255];
}

function answerAsUsual(packet: ReceivedPacket): Answer {
  if (packet.kind === "connect") return [writeConnack(packet, 0)];
  if (packet.kind === "subscribe") return [writeSuback(packet, 1)];
  if (packet.kind === "publish") return [writePuback(packet, 0)];
  return packet.kind === "ping" ? [writePacket(0xd0, [])] : [];
}

function writeProperties(version: 4 | 5, properties: readonly number[]): readonly number[] {
  return version === 5 ? [properties.length, ...properties] : [];
}

/** No packet of a script has more than 127 bytes. */
function writePacket(first: number, body: readonly number[]): Uint8Array {
  return Uint8Array.of(first, body.length, ...body);
}

function takePacket(bytes: Buffer): { readonly first: number; readonly body: Buffer; readonly rest: Buffer } | undefined {
  let length = 0;
  for (let index = 1; index < bytes.length; index++) {
    const byte = bytes.readUInt8(index);
    length |= (byte & 127) << (7 * (index - 1));
    if (byte >= 128) continue;
    const end = index + 1 + length;
    return bytes.length < end ? undefined : { first: bytes.readUInt8(0), body: bytes.subarray(index + 1, end), rest: bytes.subarray(end) };
  }
  return undefined;
}

function readPacket(first: number, body: Buffer, version: 4 | 5): ReceivedPacket {
  const kind = kinds.get(first >> 4) ?? "other";
  const topic = kind === "publish" ? body.subarray(2, 2 + body.readUInt16BE(0)).toString() : "";
  const hasId = kind === "subscribe" || kind === "unsubscribe" || (kind === "publish" && (first & 6) !== 0);
  const id = hasId ? body.readUInt16BE(kind === "publish" ? 2 + topic.length : 0) : 0;
  return { kind, version, id, topic, filterCount: kind === "subscribe" ? countFilters(body.subarray(version === 5 ? 3 : 2)) : 0 };
}

/** The filters of a SUBSCRIBE without properties. */
function countFilters(filters: Buffer): number {
  return filters.length === 0 ? 0 : 1 + countFilters(filters.subarray(3 + filters.readUInt16BE(0)));
}
