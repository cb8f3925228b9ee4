import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveApi } from "../../generator/api/resolve-api.js";
import { loadModel } from "../../generator/load/load-model.js";
import { emitPackage } from "../examples/emitted-package.js";
import { findRefusedByOpenApi, findRefusedBySchemas, findRefusedByValidators } from "../examples/published-examples.js";
import { callOverHttps } from "../examples/travel-over-https.js";
import { callOverMqtt, readOverMqtt } from "../examples/travel-over-mqtt.js";
import { anyModel } from "./any-model.js";

/** More models, or others, are tried with these: `SURVIVAL_RUNS=500 SURVIVAL_SEED=7 npx vitest run test/survival`. */
const numRuns = Number(process.env["SURVIVAL_RUNS"] ?? 30);
const seed = Number(process.env["SURVIVAL_SEED"] ?? 2);

test("whatever a model says, its examples are published as they are and travel through the clients unchanged", async () => {
  let tried = 0;
  for (const [index, text] of fc.sample(anyModel, { seed, numRuns }).entries()) {
    const { document } = await loadModel({ path: "model.yaml", text });
    if (document === undefined) continue;
    const api = resolveApi(document, { slug: "model", command: "npx topicsmith generate" });
    const output = await emitPackage(api);
    const refused = [...findRefusedByValidators(output, api), ...findRefusedBySchemas(output, api), ...findRefusedByOpenApi(output, api)];
    expect(refused, `model ${index}`).toEqual([]);
    const trips = [...(await callOverMqtt(output, api)), ...(await callOverHttps(output, api)), ...(await readOverMqtt(output, api))];
    for (const { subject, seen, expected } of trips) expect(seen, `model ${index}: ${subject}`).toEqual(expected);
    tried += trips.length;
  }
  expect(tried).toBeGreaterThan(numRuns);
});
