import { beforeAll, describe, expect, it } from "vitest";
import { emitClientInterface } from "../../generator/emit/client/client-interface.js";
import { emitMqttClient } from "../../generator/emit/client/mqtt-client.js";
import { resolveModelFile, resolveSections } from "../api/resolve-model.js";
import { createFakeConnection } from "../runtime/mqtt/fake-connection.js";
import type { FakeConnection } from "../runtime/mqtt/fake-connection.js";
import { settle } from "../runtime/mqtt/lamps.js";
import { importProgram } from "./import-output.js";

type Call = (input?: object, options?: object) => Promise<Readonly<Record<string, unknown>>>;
type Read = (options?: object) => AsyncIterableIterator<Readonly<Record<string, unknown>>, undefined>;
interface ShadowClient {
  readonly getShadow: Call;
  readonly updateShadow: Call;
  readonly shadowDelta: Read;
}

interface ProvisioningClient {
  readonly createKeysAndCertificate: Call;
  readonly registerThing: Call;
}

interface CommandsClient {
  readonly updateCommandExecution: Call;
  readonly commandRequested: Read;
}

type ClientClass<Client> = new (connection: FakeConnection, options?: object) => Client;

/** The class that a model's output offers over MQTT. */
async function importClient<Client>(model: string, name: string, folder = "test/fixtures/models"): Promise<ClientClass<Client>> {
  const api = resolveModelFile(`${folder}/${model}.yaml`);
  const program = `export { ${name} as Client } from "./src/mqtt.js";`;
  return (await importProgram<{ readonly Client: ClientClass<Client> }>(api, program)).Client;
}

/** A client on a connection that stands. */
function createClient<Client>(
  Client: ClientClass<Client>,
  options?: object,
): { readonly client: Client; readonly connection: FakeConnection } {
  const connection = createFakeConnection();
  return { client: new Client(connection, options), connection };
}

describe("the client of device shadows", () => {
  let Client: ClientClass<ShadowClient>;
  beforeAll(async () => {
    Client = await importClient("device-shadow", "ShadowMqttClient");
  });
  const options = { thingName: "MyThing" };

  it("asks for the classic shadow without the infix, and for a named one with it", async () => {
    const { client, connection } = createClient(Client, options);
    void client.getShadow().catch(() => undefined);
    void client.getShadow({ shadowName: "$config" }).catch(() => undefined);
    await settle();
    expect(connection.subscribes).toEqual([["$aws/things/MyThing/shadow/get/+", "$aws/things/MyThing/shadow/name/$config/get/+"]]);
    expect(connection.published.map(({ topic }) => topic)).toEqual([
      "$aws/things/MyThing/shadow/get",
      "$aws/things/MyThing/shadow/name/$config/get",
    ]);
  });

  it("subscribes to each reply by itself where other messages share their level", async () => {
    const { client, connection } = createClient(Client, options);
    const update = client.updateShadow({ state: { desired: null }, clientToken: "t" });
    await settle();
    expect(connection.subscribes).toEqual([["$aws/things/MyThing/shadow/update/accepted", "$aws/things/MyThing/shadow/update/rejected"]]);
    connection.deliver("$aws/things/MyThing/shadow/update/accepted", { clientToken: "t", version: 1 });
    await expect(update).resolves.toEqual({ clientToken: "t", version: 1 });
  });

  it("fails with the class of a numeric code", async () => {
    const { client, connection } = createClient(Client, options);
    const update = client.updateShadow({ state: {}, clientToken: "t" });
    await settle();
    connection.deliver("$aws/things/MyThing/shadow/update/rejected", { clientToken: "t", code: 409, message: "Version conflict" });
    await expect(update).rejects.toMatchObject({ name: "VersionConflictError", code: "VersionConflict" });
  });

  it("reads the classic shadow's changes and a named one's apart, and asks for what was missed", async () => {
    const { client, connection } = createClient(Client, options);
    const classic = client.shadowDelta().next();
    const named = client.shadowDelta({ shadowName: "lamp" }).next();
    await settle();
    connection.deliver("$aws/things/MyThing/shadow/name/lamp/update/delta", { state: { on: true }, version: 2 });
    await expect(named).resolves.toMatchObject({ value: { thingName: "MyThing", shadowName: "lamp", version: 2 } });
    connection.disconnect();
    connection.connect();
    await settle();
    const [asked] = connection.published;
    const { clientToken } = JSON.parse(String(asked?.payload)) as { readonly clientToken: string };
    connection.deliver(`${asked?.topic ?? ""}/accepted`, { clientToken, version: 5, state: { delta: { on: false } } });
    await expect(classic).resolves.toMatchObject({ value: { thingName: "MyThing", version: 5, state: { on: false } } });
  });
});

describe("the client of fleet provisioning", () => {
  let Client: ClientClass<ProvisioningClient>;
  beforeAll(async () => {
    Client = await importClient("fleet-provisioning", "ProvisioningMqttClient");
  });
  const options = { payloadFormat: "json" };

  it("sends no payload where there is none, and takes what comes on the topic for the reply", async () => {
    const { client, connection } = createClient(Client, options);
    const created = client.createKeysAndCertificate();
    await settle();
    expect(connection.published).toEqual([{ topic: "$aws/certificates/create/json", payload: "", qos: 1 }]);
    const reply = { certificateId: "1", certificatePem: "p", privateKey: "k", certificateOwnershipToken: "o" };
    connection.deliver("$aws/certificates/create/json/accepted", reply);
    await expect(created).resolves.toEqual(reply);
  });

  it("reads errors from the members that this API uses", async () => {
    const { client, connection } = createClient(Client, options);
    const created = client.createKeysAndCertificate();
    await settle();
    connection.deliver("$aws/certificates/create/json/rejected", { statusCode: 429, errorCode: "Throttled", errorMessage: "Slower." });
    await expect(created).rejects.toMatchObject({ name: "ThrottledError", message: "Slower.", retryable: true });
  });

  it("leaves the levels of requests open in the filter", async () => {
    const { client, connection } = createClient(Client, options);
    void client.registerThing({ templateName: "fleet", certificateOwnershipToken: "o" }).catch(() => undefined);
    await settle();
    expect(connection.subscribes).toEqual([["$aws/provisioning-templates/+/provision/json/+"]]);
  });
});

describe("the client of commands", () => {
  let Client: ClientClass<CommandsClient>;
  beforeAll(async () => {
    Client = await importClient("commands", "CommandsMqttClient");
  });
  const input = { deviceKind: "things", deviceId: "MyThing", status: "SUCCEEDED" };

  it("tells replies apart by a level of their topics, many at a time", async () => {
    const { client, connection } = createClient(Client);
    const updates = ["e-1", "e-2"].map((executionId) => client.updateCommandExecution({ ...input, executionId }));
    await settle();
    for (const executionId of ["e-2", "e-1"]) {
      connection.deliver(`$aws/commands/things/MyThing/executions/${executionId}/response/accepted/json`, { executionId });
    }
    await expect(Promise.all(updates)).resolves.toEqual([{ executionId: "e-1" }, { executionId: "e-2" }]);
  });

  it("reads raw bytes with the levels that were left open", async () => {
    const { client, connection } = createClient(Client);
    const next = client.commandRequested({ deviceKind: "things", deviceId: "MyThing" }).next();
    await settle();
    expect(connection.subscribes).toEqual([["$aws/commands/things/MyThing/executions/+/request"]]);
    connection.deliver("$aws/commands/things/MyThing/executions/e-7/request", new Uint8Array([0, 255, 16]));
    await expect(next).resolves.toEqual({
      done: false,
      value: { deviceKind: "things", deviceId: "MyThing", executionId: "e-7", command: "AP8Q" },
    });
  });

  it("refuses a label that is no label before it subscribes", () => {
    const { client, connection } = createClient(Client);
    expect(() => client.commandRequested({ deviceId: "a/b" })).toThrow(/deviceId/);
    expect(connection.subscribes).toEqual([]);
  });
});

describe("an API", () => {
  it("without anything on MQTT has no such client", () => {
    expect(emitMqttClient(resolveSections("operations: {}"))).toEqual([]);
  });

  it("without operations has no interface of clients", () => {
    expect(emitClientInterface(resolveSections("operations: {}"))).toEqual([]);
  });

  it("with awkward names and texts is quoted and not injected", () => {
    const files = emitMqttClient(
      resolveSections(`
types: { Room: { type: string, length: 1..8, pattern: "[a-z]+" } }
messages:
  Dimmed:
    description: "A room was dimmed. */ process.exit(1) /*"
    topic: "$home/\`\${x}/{room}"
    fields: { room: { type: Room, required: true } }
`),
    );
    const text = files.map((file) => file.text).join("\n");
    expect(text).not.toContain("*/ process");
    expect(text).toContain("dimmed(");
  });
});

describe("the client of lamps whose scenes travel as text", () => {
  let Client: ClientClass<{ readonly setScene: Call; readonly sceneChanged: Read }>;
  beforeAll(async () => {
    Client = await importClient("lamp-scenes", "LampMqttClient", "test/examples");
  });

  it("checks the JSON that it is given before it becomes text", async () => {
    const { client, connection } = createClient(Client);
    await expect(client.setScene({ lampId: "hall", program: "{}" })).rejects.toThrow("/program: expected an object");
    expect(connection.published).toEqual([]);
  });

  const oddPrograms = [
    ["text of no JSON", "{"],
    ["text of another value", "[]"],
    ["JSON that is no text", {}],
  ] as const;

  it.each(oddPrograms)("fills in JSON where a reply has %s, and tells", async (_, program) => {
    const warnings: unknown[] = [];
    const { client, connection } = createClient(Client, { onWarning: (warning: unknown) => warnings.push(warning) });
    const set = client.setScene({ lampId: "hall", program: {} });
    await settle();
    connection.deliver("lamps/hall/scene/accepted", { program });
    await expect(set).resolves.toMatchObject({ program: { a: 0 } });
    expect(warnings).toMatchObject([{ kind: "unexpected value", cause: { issues: [{ pointer: "/program" }] } }]);
  });

  it.each(oddPrograms)("refuses a reply that has %s where the strict reading is wanted", async (_, program) => {
    const { client, connection } = createClient(Client, { replies: "strict" });
    const set = client.setScene({ lampId: "hall", program: {} });
    await settle();
    connection.deliver("lamps/hall/scene/accepted", { program });
    await expect(set).rejects.toMatchObject({ name: "ProtocolError", issues: [{ pointer: "/program" }], reply: { program } });
  });

  it("fills in JSON where a reply leaves out its text", async () => {
    const { client, connection } = createClient(Client);
    const set = client.setScene({ lampId: "hall", program: {} });
    await settle();
    connection.deliver("lamps/hall/scene/accepted", {});
    await expect(set).resolves.toEqual({ program: { a: 0 }, hint: [1, null], valueOf: "none" });
  });

  it("leaves out of a message the text that is no JSON, and tells", async () => {
    const warnings: unknown[] = [];
    const { client, connection } = createClient(Client, { onWarning: (warning: unknown) => warnings.push(warning) });
    const changed = client.sceneChanged({ lampId: "hall" }).next();
    await settle();
    connection.deliver("lamps/hall/scene/changed", { program: "{" });
    await expect(changed).resolves.toEqual({ done: false, value: { lampId: "hall" } });
    expect(warnings).toMatchObject([{ kind: "unexpected value" }]);
  });
});
