import type { Api } from "../../generator/api/api.js";
import type { Field, Type } from "../../generator/api/type.js";
import { createApi, createEnum, createError, createField, createHttps, createInteger } from "../emit/small-api.js";
import { createOperation, createString, createStructure } from "../emit/small-api.js";

const text = createString({});
const mode = createEnum(["ON", "OFF"], { name: "Mode", description: "How it shines." });
const scene = createString({
  name: "Scene",
  maxLength: 8,
  pattern: "[a-z]+",
  sentinels: [{ value: "$next", description: "The next one." }],
});

const branches: Field[] = [];
const tree = createStructure("Tree", branches);
branches.push(createField("branches", { kind: "list", items: tree, minSize: 0, maxSize: 3 }));

const everyType: readonly (readonly [string, Type])[] = [
  ["text", text],
  ["scene", scene],
  ["count", createInteger({ name: "Count", minimum: 0, sentinels: [{ value: -1, description: "Not counted." }] })],
  ["ratio", { kind: "number", name: "Ratio", minimum: 0, maximum: 1 }],
  ["lit", { kind: "boolean" }],
  ["mode", mode],
  ["nextMode", { ...mode, open: true }],
  ["modes", { kind: "map", name: "Modes", keys: { ...mode, open: true }, values: { kind: "list", items: mode, minSize: 1 }, minSize: 0 }],
  ["labels", { kind: "map", name: "Labels", keys: scene, values: text, minSize: 1, maxSize: 4 }],
  ["choice", createStructure("Choice", [createField("text", text), createField("lit", { kind: "boolean" })], { union: true })],
  ["tree", tree],
  ["anything", { kind: "json", shape: "value" }],
  ["document", { kind: "json", name: "Document", shape: "object" }],
  ["documentText", { kind: "jsonText", name: "DocumentText", shape: "object", maxLength: 100 }],
  ["picture", { kind: "bytes", name: "Picture" }],
  ["$odd `name` */ ${x}", { kind: "boolean" }],
];

const lamp = createStructure(
  "Lamp",
  everyType.map(([name, type]) => createField(name, type, { description: `Its ${name}.` })),
);
const body = { kind: "structure", type: lamp } as const;
const times = createInteger({ name: "Times", description: "How often.", minimum: 1, maximum: 9 });
const blink = createStructure("Blink", [
  createField("times", times, { default: 3 }),
  createField("color", text, { required: true, description: "Its color." }),
]);
const blinkRequest = createStructure("BlinkLampRequest", [
  createField("blink", blink, { required: true }),
  createField("quietly", { kind: "boolean" }, { default: false }),
]);
const reply = createStructure("HttpsErrorResponse", [createField("message", text)]);
const sceneParameter = createField("scene", scene, { required: true });

/** An API whose HTTPS side holds every kind of type, payload and error that a model can ask for. */
export const demandingApi: Api = createApi({
  description: "Switches lamps: `$next`, */ and ${x} are just text.",
  contact: { name: "Lamps", url: "https://lamps.test" },
  documentation: "https://lamps.test/docs",
  operations: [
    createOperation("GetLamp", {
      request: createStructure("GetLampRequest", [sceneParameter]),
      errors: [
        createError("Gone", { https: { exception: "GoneException", status: 410 }, example: { message: "No." } }),
        createError("Busy", { https: { exception: "BusyException", status: 503 }, retryable: true }),
        createError("Down", { https: { exception: "DownException", status: 503 } }),
      ],
      https: createHttps("/lamps/{scene}", {
        query: [createField("mode", mode, { default: "ON" })],
        responseBody: body,
        action: "lamps:GetLamp",
      }),
    }),
    createOperation("NextLamp", {
      https: createHttps("/lamps/$next", { method: "PUT", requestBody: body, responseBody: body, action: "lamps:NextLamp" }),
    }),
    createOperation("PutPicture", {
      https: createHttps("/pictures", {
        method: "POST",
        requestBody: { kind: "whole", field: createField("picture", { kind: "bytes" }, { required: true }) },
        responseBody: { kind: "whole", field: createField("document", { kind: "json", shape: "value" }) },
      }),
      errors: [createError("Large", { https: { exception: "LargeException", status: 413 } })],
    }),
    createOperation("BlinkLamp", {
      https: createHttps("/blinks", {
        method: "POST",
        requestBody: { kind: "structure", type: blinkRequest },
        responseBody: { kind: "structure", type: createStructure("BlinkLampResponse", [createField("blinks", times, { default: 0 })]) },
      }),
      errors: [createError("Dark", { https: { exception: "DarkException", status: 409 } })],
    }),
    createOperation("ForgetLamps", { https: createHttps("/lamps", { method: "DELETE", successStatus: 204, action: "lamps:ForgetLamps" }) }),
  ],
  errorReplies: { https: { type: reply, codeHeader: "x-error", codeMembers: ["code"], messageMembers: ["message"] } },
  endpoints: [
    {
      name: "main",
      description: "The one endpoint.",
      transport: "https",
      host: "{account}.lamps.{zone}",
      port: 8443,
      authentication: [
        { name: "certificate", scheme: "mutualTls", description: "A certificate." },
        { name: "signature", scheme: "sigV4", description: "A signature.", signingName: "lamps" },
        { name: "token", scheme: "custom", description: "A token." },
      ],
      variables: [
        { name: "account", default: "mine", description: "Whose lamps.", values: [] },
        {
          name: "zone",
          default: "north.test",
          description: "Where.",
          values: [
            { value: "north.test", description: "Up there." },
            { value: "south.test", description: "Down there." },
          ],
        },
      ],
    },
  ],
});
