import { expect, it } from "vitest";
import { emit } from "../../generator/emit/emit.js";
import { readAssets } from "../../generator/run/assets/read-assets.js";
import { createApi, createHttps, createOperation } from "./small-api.js";

it("builds the code of every entry point, where there is Node and elsewhere", () => {
  const api = createApi({ operations: [createOperation("List", { https: createHttps("/lamps") })] });
  const config = [...emit(api, readAssets())].find(({ path }) => path === "rolldown.config.js");
  expect(config?.text).toContain(
    `{ index: "src/index.ts", https: "src/https.ts", "https-fetch": "src/https-fetch.ts", proxy: "src/proxy.ts", "json-schema": "src/json-schema.ts" }`,
  );
});
