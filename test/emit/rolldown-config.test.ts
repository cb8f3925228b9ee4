import { expect, it } from "vitest";
import { emitRolldownConfig } from "../../generator/emit/rolldown-config.js";
import { createApi, createHttps, createOperation } from "./small-api.js";

it("builds the code of every entry point, where there is Node and elsewhere", () => {
  const [config] = emitRolldownConfig(createApi({ operations: [createOperation("List", { https: createHttps("/lamps") })] }));
  expect(config?.text).toContain(
    `{ index: "src/index.ts", "json-schema/index": "src/json-schema/index.ts", https: "src/https.ts", "https-fetch": "src/https-fetch.ts" }`,
  );
});
