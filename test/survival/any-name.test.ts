import { beforeAll, expect, test } from "vitest";
import { loadModel } from "../../generator/load/load-model.js";
import { listClientNames, listGeneratedNames, toPascalNames } from "./generated-names.js";
import { createOutputFolder } from "./output-folder.js";
import type { OutputFolder } from "./output-folder.js";

const api = { name: "Lamps", title: "Lamps", description: "Switches lamps.", package: "lamps", version: "1.0.0", license: "MIT" };
const labelType = { type: "string", length: "1..8", pattern: "[a-z]+" };

let clientNames: readonly string[];
let folder: OutputFolder;

beforeAll(async () => {
  clientNames = await listClientNames();
  folder = await createOutputFolder();
  return folder.remove;
});

/** Makes a model of names, without those that the loader refuses, generates it and returns what the compiler says. */
async function compileNamed(
  slug: string,
  candidates: readonly string[],
  createModel: (names: readonly string[]) => object,
): Promise<string> {
  const refusals = await Promise.all(candidates.map((name) => isRefused(createModel([name]))));
  const accepted = candidates.filter((_, index) => refusals[index] === false);
  expect(accepted.length).toBeGreaterThan(candidates.length / 2);
  const { diagnostics } = await folder.generate({ [slug]: JSON.stringify(createModel(accepted)) });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return folder.compile(slug);
}

async function isRefused(model: object): Promise<boolean> {
  const { document } = await loadModel({ path: "names.yaml", text: JSON.stringify(model) });
  return document === undefined;
}

test("a type may have any name that is not refused", async () => {
  const kinds = [
    labelType,
    { type: "enum", start: "on", values: { on: { to: ["off"] }, off: null } },
    { type: "structure", fields: { count: "Integer", scene: { type: { mqtt: "JsonObject", https: "JsonText" } } } },
    { type: "map", keys: "String", values: "Number" },
  ];
  const candidates = toPascalNames([
    ...(await listGeneratedNames()),
    ...Object.getOwnPropertyNames(globalThis).filter((name) => /^[A-Z]/.test(name)),
  ]);
  const message = await compileNamed("types", candidates, (accepted) => {
    const types = Object.fromEntries(accepted.map((name) => [name, kinds[candidates.indexOf(name) % kinds.length]]));
    return {
      topicsmith: 1,
      api,
      types: { ...types, LampLabel: labelType },
      common: { request: Object.fromEntries(accepted.map((name, index) => [`told${index}`, { type: name, required: true }])) },
      operations: {
        SwitchLamp: {
          description: "Switches a lamp.",
          mqtt: "lamps/{lampId}/switch",
          https: "PUT /lamps/{lampId}",
          request: { lampId: { type: "LampLabel", required: true } },
          reply: Object.fromEntries(accepted.map((name, index) => [`given${index}`, name])),
        },
      },
    };
  });
  expect(message).toBe("");
});

test("an operation and an error may have any name that is not refused", async () => {
  const message = await compileNamed("operations", toPascalNames(clientNames), (accepted) => {
    const fields = { lampId: { type: "LampLabel", required: true }, level: "Integer" };
    const define = (create: (name: string, index: number) => object): object =>
      Object.fromEntries(accepted.map((name, index) => [name, create(name, index)]));
    return {
      topicsmith: 1,
      api,
      types: { LampLabel: labelType },
      mqtt: { error: { code: "code", message: "message", fields: { code: { type: "String", required: true }, message: "String" } } },
      errors: define((name) => ({ description: "It fails.", mqtt: name })),
      operations: {
        ...define((_, index) => ({
          description: "Does it.",
          mqtt: `do${index}/{lampId}`,
          https: `PUT /do${index}/{lampId}`,
          request: fields,
          errors: [],
        })),
        FailAlways: { description: "Fails.", mqtt: "fail/{lampId}", request: fields, errors: accepted },
      },
    };
  });
  expect(message).toBe("");
});

test("a message may have any name that is not refused", async () => {
  const message = await compileNamed("messages", toPascalNames(clientNames), (accepted) => ({
    topicsmith: 1,
    api,
    types: { LampLabel: labelType },
    messages: Object.fromEntries(
      accepted.map((name, index) => [
        name,
        { description: "Tells.", topic: `tell${index}/{lampId}`, fields: { lampId: { type: "LampLabel", required: true } } },
      ]),
    ),
  }));
  expect(message).toBe("");
});

test("a label and a member may have any name that is not refused", async () => {
  const message = await compileNamed("labels", clientNames, (accepted) => ({
    topicsmith: 1,
    api,
    types: { LampLabel: labelType, LampMode: { type: "enum", values: { on: null } } },
    operations: Object.fromEntries(
      accepted.map((name, index) => {
        const request = { [name]: { type: index % 2 === 0 ? "LampLabel" : "LampMode", required: true } };
        return [
          `Do${index}`,
          {
            description: "Does it.",
            mqtt: `do${index}/{${name}}`,
            https: `GET /do${index}/{${name}}`,
            request,
            reply: { [name]: "Integer" },
          },
        ];
      }),
    ),
  }));
  expect(message).toBe("");
});
