import { expect, test } from "vitest";
import type { Api } from "../../../generator/api/api.js";
import type { Endpoint } from "../../../generator/api/endpoint.js";
import type { HttpsBinding, Operation } from "../../../generator/api/operation.js";
import { createDocument } from "../../../generator/emit/openapi/create-document.js";
import type { Document } from "../../../generator/emit/openapi/document.js";
import {
  createApi,
  createError,
  createField,
  createHttps,
  createInteger,
  createOperation,
  createString,
  createStructure,
} from "../small-api.js";

function describeApi(facts: Partial<Api>): Document | undefined {
  return createDocument(createApi(facts));
}

function describeOperation(https: HttpsBinding, facts: Partial<Operation> = {}, api: Partial<Api> = {}): Document | undefined {
  return describeApi({ ...api, operations: [createOperation("PaintLamp", { ...facts, https })] });
}

const replyType = createStructure("HttpsErrorResponse", [createField("message", createString({}))]);
const errorReplies = { https: { type: replyType, codeHeader: "x-error", codeMembers: ["__type", "code"], messageMembers: ["message"] } };

function createEndpoint(facts: Partial<Endpoint>): Endpoint {
  return {
    name: "main",
    description: "Here.",
    transport: "https",
    host: "lamps.test",
    port: 443,
    authentication: [],
    variables: [],
    ...facts,
  };
}

test("an API that HTTPS does not carry has no document", () => {
  expect(describeApi({ operations: [createOperation("PaintLamp")] })).toBeUndefined();
});

test("an operation keeps the API's own name and has a line for tables of contents", () => {
  const document = describeOperation(createHttps("/lamps"));
  expect(document?.paths?.["/lamps"]?.get).toMatchObject({ operationId: "PaintLamp", summary: "Paint lamp", tags: ["Lamps"] });
});

test("operations on one path stand together, and a literal segment is no parameter", () => {
  const document = describeApi({
    operations: [
      createOperation("StartNext", { https: createHttps("/lamps/$next", { method: "PUT" }) }),
      createOperation("GetLamp", { https: createHttps("/lamps/{id}") }),
      createOperation("PaintLamp", { https: createHttps("/lamps/{id}", { method: "POST" }) }),
    ],
  });
  expect(Object.entries(document?.paths ?? {}).map(([path, item]) => [path, Object.keys(item ?? {})])).toEqual([
    ["/lamps/$next", ["put"]],
    ["/lamps/{id}", ["get", "post"]],
  ]);
});

test("labels and query members are parameters with description, default and examples", () => {
  const count = createInteger({ name: "Count", description: "How often." });
  const id = createField("id", createString({ name: "Label" }), { required: true, description: "Which lamp." });
  const example = { name: "desk", summary: "The desk lamp.", request: { id: "desk", count: 2 }, response: {} };
  const document = describeOperation(createHttps("/lamps/{id}", { query: [createField("count", count, { default: 1 })] }), {
    request: createStructure("PaintLampRequest", [id]),
    examples: [{ ...example, https: { path: "/lamps/desk", query: { count: 2 }, response: {} } }],
  });
  expect(document?.paths?.["/lamps/{id}"]?.get?.parameters).toEqual([
    {
      name: "id",
      in: "path",
      required: true,
      description: "Which lamp.",
      schema: { $ref: "#/components/schemas/Label" },
      example: "desk",
    },
    {
      name: "count",
      in: "query",
      required: false,
      description: "How often.",
      schema: { $ref: "#/components/schemas/Count", default: 1 },
      example: 2,
    },
  ]);
});

test.each([
  { minSize: 0, needed: false },
  { minSize: 1, needed: true },
])("a list in a query is repeated, and needed where it has an item at least: $minSize", ({ minSize, needed }) => {
  const rooms = createField("rooms", { kind: "list", items: createString({}), minSize }, { required: true });
  const document = describeOperation(createHttps("/lamps", { query: [rooms] }));
  expect(document?.paths?.["/lamps"]?.get?.parameters).toMatchObject([
    { name: "rooms", in: "query", required: needed, style: "form", explode: true, schema: { type: "array" } },
  ]);
});

test("different values of a parameter are shown under the names of their examples, equal ones once", () => {
  const document = describeOperation(createHttps("/lamps/{id}"), {
    examples: ["desk", "wall", "desk"].map((id, index) => ({
      name: `example${index}`,
      summary: `Number ${index}.`,
      request: { id },
      response: {},
    })),
  });
  expect(document?.paths?.["/lamps/{id}"]?.get?.parameters).toMatchObject([
    { examples: { example0: { summary: "Number 0.", value: "desk" }, example1: { summary: "Number 1.", value: "wall" } } },
  ]);
});

test.each([
  { required: true, what: "needed" },
  { required: false, what: "not needed" },
])("a body is $what where one of its members is", ({ required }) => {
  const body = createStructure("Paint", [createField("color", createString({}), { required })]);
  const document = describeOperation(createHttps("/lamps", { method: "PUT", requestBody: { kind: "structure", type: body } }));
  expect(document?.paths?.["/lamps"]?.put?.requestBody).toMatchObject({ required });
});

test("errors that share a status are one response with an example of each", () => {
  const errors = ["Odd", "Wrong"].map((name) =>
    createError(name, { https: { exception: `${name}Exception`, status: 400 }, example: { message: name } }),
  );
  const document = describeOperation(createHttps("/lamps"), { errors }, { errorReplies });
  expect(document?.paths?.["/lamps"]?.get?.responses["400"]).toEqual({ $ref: "#/components/responses/OddOrWrong" });
  expect(document?.components?.responses?.["OddOrWrong"]).toMatchObject({
    description: "- `OddException`: Odd happened.\n- `WrongException`: Wrong happened.",
    headers: { "x-error": { examples: { OddException: { value: "OddException" }, WrongException: { value: "WrongException" } } } },
    content: {
      "application/json": { examples: { Odd: { value: { message: "Odd" } }, Wrong: { value: { message: "Wrong" } } } },
    },
  });
});

test("the header that names an error says where else the name may stand", () => {
  const errors = [createError("Odd", { https: { exception: "OddException", status: 400 } })];
  const document = describeOperation(createHttps("/lamps"), { errors }, { errorReplies });
  const description = "The name of the exception. Without this header the body has it as `__type` or `code`.";
  expect(document?.components?.responses?.["Odd"]).toMatchObject({ headers: { "x-error": { description } } });
});

test("an error that only MQTT carries is not listed", () => {
  const document = describeOperation(createHttps("/lamps"), { errors: [createError("Odd", { mqtt: { code: "Odd" } })] });
  expect(Object.keys(document?.paths?.["/lamps"]?.get?.responses ?? {})).toEqual(["200"]);
});

test("an operation that needs a permission says so, and may be refused with 403", () => {
  const operation = describeOperation(createHttps("/lamps", { action: "lamps:Paint" }))?.paths?.["/lamps"]?.get;
  expect(operation?.description).toBe("Does PaintLamp.\n\nNeeds the permission `lamps:Paint`.");
  expect(operation?.responses).toHaveProperty("403");
});

test("operations that fail alike share one response", () => {
  const errors = [createError("Odd", { https: { exception: "OddException", status: 400 } })];
  const operations = ["/a", "/b"].map((path) => createOperation(`Get${path.slice(1)}`, { errors, https: createHttps(path) }));
  expect(Object.keys(describeApi({ operations })?.components?.responses ?? {})).toEqual(["Odd"]);
});

test("the schemas are those that HTTPS uses, each once", () => {
  const color = createString({ name: "Color" });
  const lamp = createStructure("Lamp", [createField("color", color), createField("shade", color)]);
  const document = describeOperation(
    createHttps("/lamps", { responseBody: { kind: "structure", type: lamp } }),
    {},
    { types: [color, lamp, createString({ name: "Unused" })] },
  );
  expect(Object.keys(document?.components?.schemas ?? {})).toEqual(["Lamp", "Color"]);
});

test("an integer is one of 64 bits, the words outside its range included", () => {
  const shift = createInteger({ name: "Shift", minimum: 1, maximum: 9, sentinels: [{ value: -7, description: "Back." }] });
  const document = describeOperation(
    createHttps("/lamps/{id}", { query: [createField("shift", shift), createField("to", createInteger({}))] }),
  );
  expect(document?.components?.schemas?.["Shift"]).toEqual({
    anyOf: [
      { type: "integer", format: "int64", minimum: 1, maximum: 9 },
      { type: "integer", format: "int64", enum: [-7], description: "Back." },
    ],
  });
  expect(document?.paths?.["/lamps/{id}"]?.get?.parameters).toMatchObject([{}, {}, { schema: { type: "integer", format: "int64" } }]);
});

test("what a request body's member means by default is said in words, at any depth, and in a response as a default", () => {
  const shade = createStructure("Shade", [
    createField("color", createString({ name: "Color", description: "A color." }), { default: "red" }),
  ]);
  const paint = createStructure("Paint", [
    createField("shades", { kind: "list", items: shade, minSize: 0 }),
    createField("twice", { kind: "boolean" }, { description: "Whether to paint twice.", default: false }),
  ]);
  const painted = createStructure("Painted", [createField("layers", createInteger({ minimum: 0 }), { default: 1 })]);
  const document = describeOperation(
    createHttps("/lamps", { requestBody: { kind: "structure", type: paint }, responseBody: { kind: "structure", type: painted } }),
  );
  const { Paint, Shade, Painted } = document?.components?.schemas ?? {};
  expect(Shade?.properties?.["color"]).toEqual({ $ref: "#/components/schemas/Color", description: 'A color.\n\nDefault: `"red"`.' });
  expect(Paint?.properties?.["twice"]).toEqual({ type: "boolean", description: "Whether to paint twice.\n\nDefault: `false`." });
  expect(Painted?.properties?.["layers"]).toMatchObject({ default: 1 });
});

test("servers are the HTTPS endpoints, with their variables and with a port where it is not the usual one", () => {
  const variables = [{ name: "account", default: "mine", description: "Whose.", values: [] }];
  const document = describeOperation(
    createHttps("/lamps"),
    {},
    {
      endpoints: [
        createEndpoint({ host: "{account}.lamps.test", port: 8443, variables }),
        createEndpoint({}),
        createEndpoint({ transport: "mqtt" }),
      ],
    },
  );
  expect(document?.servers).toEqual([
    { url: "https://{account}.lamps.test:8443", description: "Here.", variables: { account: { default: "mine", description: "Whose." } } },
    { url: "https://lamps.test", description: "Here." },
  ]);
});

test("a variable of a server that has only some values lists them, and says what each means", () => {
  const values = [
    { value: "test", description: "For tests." },
    { value: "co.uk", description: "At home." },
  ];
  const variables = [{ name: "end", default: "co.uk", description: "Where it ends.", values }];
  const document = describeOperation(createHttps("/lamps"), {}, { endpoints: [createEndpoint({ host: "lamps.{end}", variables })] });
  expect(document?.servers).toMatchObject([
    {
      url: "https://lamps.{end}",
      variables: {
        end: { default: "co.uk", enum: ["test", "co.uk"], description: "Where it ends.\n\n- `test`: For tests.\n- `co.uk`: At home." },
      },
    },
  ]);
});

test("any of the ways to authenticate on HTTPS will do, and a signature names the service that is signed", () => {
  const certificate = { name: "certificate", scheme: "mutualTls", description: "A certificate." } as const;
  const signature = { name: "signature", scheme: "sigV4", description: "A signature.", signingName: "lamps" } as const;
  const password = { name: "password", scheme: "custom", description: "A password." } as const;
  const document = describeOperation(
    createHttps("/lamps"),
    {},
    {
      endpoints: [
        createEndpoint({ authentication: [certificate, signature] }),
        createEndpoint({ transport: "mqtt", authentication: [password] }),
      ],
    },
  );
  expect(document?.security).toEqual([{ certificate: [] }, { signature: [] }]);
  expect(document?.components?.securitySchemes).toEqual({
    certificate: { type: "mutualTLS", description: "A certificate." },
    signature: {
      type: "apiKey",
      in: "header",
      name: "Authorization",
      description: "A signature. The service name that is signed is `lamps`.",
      "x-amazon-apigateway-authtype": "awsSigv4",
    },
  });
});
