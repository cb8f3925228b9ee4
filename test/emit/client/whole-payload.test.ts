import { beforeAll, describe, expect, it } from "vitest";
import { resolveSections } from "../../api/resolve-model.js";
import { startRawServer, writeResponse } from "../../runtime/https/raw-server.js";
import { createFakeConnection } from "../../runtime/mqtt/fake-connection.js";
import type { FakeConnection } from "../../runtime/mqtt/fake-connection.js";
import { settle } from "../../runtime/mqtt/lamps.js";
import { importProgram } from "../import-output.js";

type Client = Readonly<Record<string, (input?: object) => Promise<unknown>>>;

interface Program {
  readonly MqttClient: new (connection: FakeConnection) => Client;
  readonly HttpsClient: new (options: object) => Client;
}

const sections = `
mqtt: { accepted: "{request}/accepted", rejected: "{request}/rejected", correlation: topic }
types:
  Scene: { type: structure, fields: { colour: String } }
  Script: { type: json, shape: object }
  ScriptText: { type: jsonText, shape: object }
  Picture: { type: bytes }
operations:
  SetScene:
    description: Sets the scene.
    mqtt: scene/set
    https: PUT /scene
    request: { scene: { type: Scene, in: whole } }
    reply: { scene: { type: Scene, in: whole } }
  ChooseScene:
    description: Chooses a scene, or the usual one.
    mqtt: scene/choose
    https: PUT /choice
    request: { scene: { type: Scene, in: whole, default: { colour: white } } }
    reply: { scene: { type: Scene, in: whole, default: { colour: white } } }
  RunScript:
    description: Runs a script, which is text on HTTPS.
    mqtt: script/run
    https: POST /script
    request: { toString: { type: { mqtt: Script, https: ScriptText }, in: whole } }
    reply: { script: { type: { mqtt: Script, https: ScriptText }, in: whole } }
  ShowPicture:
    description: Shows a picture.
    mqtt: picture/show
    https: POST /picture
    request: { picture: { type: Picture, in: whole } }
    reply: { picture: { type: Picture, in: whole } }
  ReplacePicture:
    description: Replaces the picture, which may have no bytes.
    mqtt: picture/replace
    https: PUT /picture
    request: { picture: { type: Picture, required: true, in: whole } }
    reply: { picture: { type: Picture, required: true, in: whole } }
  RequireScene:
    description: Wants a scene.
    mqtt: scene/require
    https: PATCH /scene
    request: { scene: { type: Scene, required: true, in: whole } }
    reply: { scene: { type: Scene, required: true, in: whole } }
`;

let program: Program;
beforeAll(async () => {
  const exported = `
    export { LampMqttClient as MqttClient } from "./src/mqtt.js";
    export { LampHttpsClient as HttpsClient } from "./src/https-fetch.js";
  `;
  program = await importProgram<Program>(resolveSections(sections), exported);
});

/** What a call sends and gives where the service answers with these bytes. */
interface Exchange {
  readonly sent: string;
  readonly headers: string;
  readonly reply: unknown;
}

const topics: Readonly<Record<string, string>> = {
  setScene: "scene/set",
  chooseScene: "scene/choose",
  runScript: "script/run",
  showPicture: "picture/show",
  replacePicture: "picture/replace",
  requireScene: "scene/require",
};

async function callOverMqtt(key: string, input: object, answer: string): Promise<Exchange> {
  const connection = createFakeConnection();
  const client = new program.MqttClient(connection);
  const call = client[key]?.(input);
  await settle();
  connection.deliver(`${topics[key] ?? ""}/accepted`, Buffer.from(answer));
  const reply = await call;
  return { sent: Buffer.from(connection.published[0]?.payload ?? "none").toString(), headers: "", reply };
}

async function callOverHttps(key: string, input: object, answer: string): Promise<Exchange> {
  const server = await startRawServer((socket) => socket.write(writeResponse(answer)));
  const auth = { scheme: "sigV4", sign: async () => ({ headers: {}, learn: () => false }) };
  const client = new program.HttpsClient({ endpoint: `http://${server.endpoint.authority}`, auth });
  const reply = await client[key]?.(input);
  const [headers = "", sent = ""] = (server.requests[0] ?? "").split("\r\n\r\n");
  return { sent, headers, reply };
}

describe.each([
  ["MQTT", callOverMqtt],
  ["HTTPS", callOverHttps],
])("an optional member that is all of a payload, over %s", (_, exchange) => {
  it.each(["setScene", "chooseScene", "runScript", "showPicture"])("is an empty payload where %s leaves it out", async (key) => {
    const { sent, headers } = await exchange(key, {}, "");
    expect(sent).toBe("");
    expect(headers).not.toMatch(/content-type/i);
  });

  it.each([
    ["setScene", {}],
    ["chooseScene", { scene: { colour: "white" } }],
    ["runScript", {}],
    ["showPicture", {}],
  ])("is left out, or is its default, where the reply to %s is empty", async (key, expected) => {
    expect((await exchange(key, {}, "")).reply).toEqual(expected);
  });

  it("travels where it is there", async () => {
    expect(await exchange("setScene", { scene: { colour: "red" } }, '{"colour":"blue"}')).toMatchObject({
      sent: '{"colour":"red"}',
      reply: { scene: { colour: "blue" } },
    });
    expect(await exchange("chooseScene", { scene: {} }, "{}")).toMatchObject({ sent: "{}", reply: { scene: {} } });
    expect(await exchange("showPicture", { picture: "aGk=" }, "ho")).toMatchObject({ sent: "hi", reply: { picture: "aG8=" } });
  });
});

describe.each([
  ["MQTT", callOverMqtt],
  ["HTTPS", callOverHttps],
])("a required member that is all of a payload, over %s", (_, exchange) => {
  it("may have no bytes where it consists of bytes", async () => {
    expect(await exchange("replacePicture", { picture: "" }, "")).toMatchObject({ sent: "", reply: { picture: "" } });
  });

  it("is missed where the payload is empty", async () => {
    await expect(exchange("requireScene", { scene: {} }, "")).rejects.toMatchObject({ name: "ProtocolError" });
  });
});

describe("JSON that is text on one transport", () => {
  it("is written as such", async () => {
    const input = Object.fromEntries([["toString", { a: 1 }]]);
    expect((await callOverMqtt("runScript", input, '{"b":2}')).reply).toEqual({ script: { b: 2 } });
    const { sent, reply } = await callOverHttps("runScript", input, JSON.stringify('{"b":2}'));
    expect(JSON.parse(sent)).toBe('{"a":1}');
    expect(reply).toEqual({ script: { b: 2 } });
  });
});
