import { readFileSync, readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Api } from "../../generator/api/api.js";
import { resolveApi } from "../../generator/api/resolve-api.js";
import { loadModel } from "../../generator/load/load-model.js";
import { findReadmeExample } from "../readme-examples.js";
import { emitPackage } from "./emitted-package.js";
import type { EmittedPackage } from "./emitted-package.js";
import { findRefusedByOpenApi, findRefusedBySchemas, findRefusedByValidators } from "./published-examples.js";
import { callOverHttps } from "./travel-over-https.js";
import { callOverMqtt, readOverMqtt } from "./travel-over-mqtt.js";

const files = ["model", "test/fixtures/models"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => `${folder}/${name}`),
);

const models: readonly (readonly [string, string])[] = [
  ...files.map((file) => [file, readFileSync(file, "utf8")] as const),
  ["the lamp of the README", findReadmeExample("model/lamp.yaml")],
  ["a lamp whose scene is JSON here and text there", readFileSync("test/examples/lamp-scenes.yaml", "utf8")],
];

async function resolveText(text: string): Promise<Api> {
  const { document, diagnostics } = await loadModel({ path: "model.yaml", text });
  if (document === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return resolveApi(document, { slug: "model", command: "npx topicsmith generate" });
}

describe.each(models)("each example of %s", (_, text) => {
  let api: Api;
  let output: EmittedPackage;

  beforeAll(async () => {
    api = await resolveText(text);
    output = await emitPackage(api);
  }, 60_000);

  test("is what the package's validators let pass", () => {
    expect(findRefusedByValidators(output, api)).toEqual([]);
  });

  test("is valid against the published JSON Schemas", () => {
    expect(findRefusedBySchemas(output, api)).toEqual([]);
  });

  test("stands in the OpenAPI document and is valid there", () => {
    expect(findRefusedByOpenApi(output, api)).toEqual([]);
  });

  test("travels over MQTT and back unchanged", async () => {
    for (const { subject, seen, expected } of await callOverMqtt(output, api)) expect(seen, subject).toEqual(expected);
  });

  test("travels over HTTPS and back unchanged", async () => {
    for (const { subject, seen, expected } of await callOverHttps(output, api)) expect(seen, subject).toEqual(expected);
  });

  test("arrives as the message that it is", async () => {
    for (const { subject, seen, expected } of await readOverMqtt(output, api)) expect(seen, subject).toEqual(expected);
  });
});
