import { describe, expect, it } from "vitest";
import type { Api } from "../../../generator/api/api.js";
import type { Operation } from "../../../generator/api/operation.js";
import type { Field, NamedType, StructureType, Type } from "../../../generator/api/type.js";
import { emitHttpsClient } from "../../../generator/emit/client/https-client.js";
import { startRawServer, writeResponse } from "../../runtime/https/raw-server.js";
import { importProgram } from "../import-output.js";
import { createApi, createField, createHttps, createOperation, createString, createStructure } from "../small-api.js";

type Call = (input?: object) => Promise<unknown>;
type Client = Readonly<Record<string, Call>>;

const text = createString({});
const json = { kind: "json", shape: "object" } as const;
const jsonText = { kind: "jsonText", shape: "object" } as const;

/** An API with one operation, which has these parts. */
function createLamps(https: Partial<NonNullable<Operation["https"]>>, operation: Partial<Operation> = {}, path = "/lamps"): Api {
  return createApi({ operations: [createOperation("Switch", { https: createHttps(path, https), ...operation })] });
}

/** Calls the operation of the emitted client, and returns its reply and what came to the service, which answers so. */
async function callSwitch(api: Api, input?: object, answer = "{}"): Promise<{ readonly reply: unknown; readonly request: string }> {
  const server = await startRawServer((socket) => socket.write(writeResponse(answer)));
  const { LampsHttpsClient } = await importProgram<{ readonly LampsHttpsClient: new (options: object) => Client }>(
    api,
    `export * from "./src/https-fetch.js";`,
  );
  const auth = { scheme: "sigV4", sign: async () => ({ headers: {}, learn: () => false }) };
  const client = new LampsHttpsClient({ endpoint: `http://${server.endpoint.authority}`, auth });
  const reply = await client["switch"]?.(input);
  return { reply, request: server.requests[0] ?? "" };
}

describe("an API without operations on HTTPS", () => {
  it("has no client for it", () => {
    expect(emitHttpsClient(createApi({ operations: [createOperation("Switch")] }))).toEqual([]);
  });
});

describe("the client of any API", () => {
  it("works without anything to tell it, to send or to get", async () => {
    const { reply, request } = await callSwitch(createLamps({}));
    expect(reply).toEqual({});
    expect(request).toMatch(/^GET \/lamps HTTP/);
  });

  it("sends what stands in the path, the query and the body", async () => {
    const fields = [createField("room", createString({ minLength: 1 }), { required: true }), createField("on", { kind: "boolean" })];
    const request = createStructure("SwitchRequest", [...fields, createField("colour", text)]);
    const body = { kind: "structure", type: createStructure("HttpsSwitchRequest", [createField("colour", text)]) } as const;
    const api = createLamps({ method: "POST", query: fields.slice(1), requestBody: body }, { request }, "/rooms/{room}");
    const { request: sent } = await callSwitch(api, { room: "the hall", on: false, colour: "red" });
    expect(sent).toMatch(/^POST \/rooms\/the%20hall\?on=false HTTP/);
    expect(sent).toMatch(/\r\n\r\n\{"colour":"red"\}$/);
  });

  it.each([
    ["of none", [], "/lamps"],
    ["of one", ["hall"], "/lamps?rooms=hall"],
    ["of many", ["hall", "attic", "hall"], "/lamps?rooms=hall&rooms=attic&rooms=hall"],
    ["with nothing in it", [""], "/lamps?rooms="],
    ["with what a query is made of", ["a,b", "c&d=e", "50%", "#?"], "/lamps?rooms=a%2Cb&rooms=c%26d%3De&rooms=50%25&rooms=%23%3F"],
    ["with other letters", ["größe", "f g+h"], "/lamps?rooms=gr%C3%B6%C3%9Fe&rooms=f%20g%2Bh"],
  ])("sends a list %s as one parameter for each of its items, from which it can be read again", async (_, rooms, expected) => {
    const list = createField("rooms", { kind: "list", items: text, minSize: 0 }, { required: true });
    const { request: sent } = await callSwitch(createLamps({ query: [list] }, { request: createStructure("SwitchRequest", [list]) }), {
      rooms,
    });
    const url = sent.split(" ")[1] ?? "";
    expect(url).toBe(expected);
    expect(new URL(url, "http://localhost").searchParams.getAll("rooms")).toEqual(rooms);
  });

  it("sends numbers and truth values in lists as they are written", async () => {
    const fields = [
      createField("levels", { kind: "list", items: { kind: "number" }, minSize: 0 }),
      createField("lit", { kind: "list", items: { kind: "boolean" }, minSize: 0 }),
    ];
    const api = createLamps({ query: fields }, { request: createStructure("SwitchRequest", fields) });
    const { request: sent } = await callSwitch(api, { levels: [1, 0.5, -3e-7], lit: [true, false] });
    expect(sent.split(" ")[1]).toBe("/lamps?levels=1&levels=0.5&levels=-3e-7&lit=true&lit=false");
  });

  it("sends one member as the whole body, and gets one", async () => {
    const state: Field = createField("state", json, { required: true });
    const api = createLamps(
      { method: "PUT", requestBody: { kind: "whole", field: state }, responseBody: { kind: "whole", field: state } },
      { request: createStructure("SwitchRequest", [state]), response: createStructure("SwitchResponse", [state]) },
    );
    const { reply, request } = await callSwitch(api, { state: { on: true } }, '{"on":false}');
    expect(request).toMatch(/\r\n\r\n\{"on":true\}$/);
    expect(reply).toEqual({ state: { on: false } });
  });

  it("writes JSON as text and reads it, in lists, in maps and in types that hold themselves", async () => {
    const user = createTree("Tree", json);
    const wire = createTree("HttpsTree", jsonText);
    const tree = (type: StructureType): Field => createField("tree", type);
    const api = {
      ...createLamps(
        {
          method: "POST",
          requestBody: { kind: "structure", type: createStructure("HttpsSwitchRequest", [tree(wire)]) },
          responseBody: { kind: "structure", type: createStructure("HttpsSwitchResponse", [tree(wire)]) },
        },
        { request: createStructure("SwitchRequest", [tree(user)]), response: createStructure("SwitchResponse", [tree(user)]) },
      ),
      types: [user, wire].flatMap((type) => [type, ...type.fields.map((field) => field.type).filter(isMap)]),
    };
    const seen = { tree: { leaf: { a: 1 }, branches: [{ leaf: {}, extra: 1 }], named: { x: { leaf: { b: [] } } } } };
    const sent = { tree: { leaf: '{"a":1}', branches: [{ leaf: "{}", extra: 1 }], named: { x: { leaf: '{"b":[]}' } } } };
    const { reply, request } = await callSwitch(api, seen, JSON.stringify(sent));
    expect(JSON.parse(request.split("\r\n\r\n")[1] ?? "")).toEqual(sent);
    expect(reply).toEqual(seen);
  });

  it("fills in what a reply may leave out", async () => {
    const lamps = createField("lamps", { kind: "list", items: text, minSize: 0 }, { default: ["hall"] });
    const api = createLamps(
      { responseBody: { kind: "structure", type: createStructure("HttpsSwitchResponse", [lamps]) } },
      { response: createStructure("SwitchResponse", [{ ...lamps, required: true }]) },
    );
    expect((await callSwitch(api)).reply).toEqual({ lamps: ["hall"] });
  });

  it("fills in JSON where a reply leaves out its text", async () => {
    const fields = [createField("plan", json, { default: { steps: [] } }), createField("hint", json, { default: { toString: 1 } })];
    const wire = fields.map(({ name }) => createField(name, jsonText));
    const api = createLamps(
      { responseBody: { kind: "structure", type: createStructure("HttpsSwitchResponse", wire) } },
      {
        response: createStructure(
          "SwitchResponse",
          fields.map((field) => ({ ...field, required: true })),
        ),
      },
    );
    expect((await callSwitch(api, {}, '{"hint":"{}"}')).reply).toEqual({ plan: { steps: [] }, hint: {} });
  });

  it("converts the one member of a union that is there", async () => {
    const choose = (name: string, type: Type) =>
      createStructure(name, [createField("plan", type), createField("lamp", text)], { union: true });
    const [user, wire] = [choose("Choice", json), choose("HttpsChoice", jsonText)];
    const list = (items: Type) => createField("choices", { kind: "list", items, minSize: 0 }, { required: true });
    const api = {
      ...createLamps(
        {
          method: "POST",
          requestBody: { kind: "structure", type: createStructure("HttpsSwitchRequest", [list(wire)]) },
          responseBody: { kind: "structure", type: createStructure("HttpsSwitchResponse", [list(wire)]) },
        },
        { request: createStructure("SwitchRequest", [list(user)]), response: createStructure("SwitchResponse", [list(user)]) },
      ),
      types: [user, wire],
    };
    const seen = { choices: [{ plan: { a: 1 } }, { lamp: "hall" }] };
    const sent = { choices: [{ plan: '{"a":1}' }, { lamp: "hall" }] };
    const { reply, request } = await callSwitch(api, seen, JSON.stringify(sent));
    expect(JSON.parse(request.split("\r\n\r\n")[1] ?? "")).toEqual(sent);
    expect(reply).toEqual(seen);
  });

  it.each(["", ".", "..", "\ud800"])("sends no label that no path can hold: %j", async (room) => {
    const request = createStructure("SwitchRequest", [createField("room", text, { required: true })]);
    const https = createHttps("/rooms/{room}");
    const segments = https.segments.map((segment) => (segment.kind === "label" ? { ...segment, type: text } : segment));
    await expect(callSwitch(createLamps({ segments }, { request }, "/rooms/{room}"), { room })).rejects.toThrow("what a path can hold");
  });

  it.each(["/a`b", "/a${b}", "/a\\b", "/$next"])("keeps a path that means something in a program: %s", async (path) => {
    const { request } = await callSwitch(createLamps({}, {}, path));
    expect(decodeURIComponent(request.split(" ")[1] ?? "")).toBe(path);
  });

  it("encodes what no path can hold as it is, in literals as in labels, but `$` in labels alone", async () => {
    const request = createStructure("SwitchRequest", [createField("room", text, { required: true })]);
    const { request: sent } = await callSwitch(createLamps({}, { request }, "/größen/$all/{room}"), { room: "$küche" });
    expect(sent.split(" ")[1]).toBe("/gr%C3%B6%C3%9Fen/$all/%24k%C3%BCche");
  });

  it("may have operations and members whose names are words of the language", async () => {
    const member = createField("class", text, { required: true });
    const request = createStructure("SwitchRequest", [member]);
    const body = { kind: "structure", type: createStructure("HttpsSwitchRequest", [member]) } as const;
    const { request: sent } = await callSwitch(createLamps({ method: "POST", requestBody: body }, { request }), { class: "A" });
    expect(sent).toMatch(/\{"class":"A"\}$/);
  });
});

function isMap(type: Type): type is NamedType & { readonly kind: "map" } {
  return type.kind === "map";
}

function createTree(name: string, leaf: typeof json | typeof jsonText): StructureType & { readonly name: string } {
  const fields: Field[] = [];
  const tree = createStructure(name, fields);
  fields.push(createField("leaf", leaf, { required: true }));
  fields.push(createField("branches", { kind: "list", items: tree, minSize: 0 }));
  fields.push(createField("named", { kind: "map", name: `${name}Map`, keys: text, values: tree, minSize: 0 }));
  return tree;
}
