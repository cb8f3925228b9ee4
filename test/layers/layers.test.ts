import type { ICruiseResult } from "dependency-cruiser";
import { beforeAll, describe, expect, test } from "vitest";
import { cruiseImports } from "./cruise.js";

const forbidden = [
  { rule: "nothing-circular", from: "generator/text/egg.ts", specifier: "./egg.js" },
  { rule: "nothing-unresolvable", from: "generator/text/lost.ts", specifier: "./missing.js" },
  { rule: "language-stands-below-all", from: "generator/language/a.ts", specifier: "../api/type.js" },
  { rule: "language-stands-below-all", from: "generator/language/b.ts", specifier: "../load/load-model.js" },
  { rule: "load-sees-the-language-only", from: "generator/load/a.ts", specifier: "../emit/topics.js" },
  { rule: "load-sees-the-language-only", from: "generator/load/checks/b.ts", specifier: "../../write/disk.js" },
  { rule: "load-sees-the-language-only", from: "generator/load/checks/c.ts", specifier: "../../api/type.js" },
  { rule: "api-sees-the-language-only", from: "generator/api/a.ts", specifier: "../load/load-model.js" },
  { rule: "api-sees-the-language-only", from: "generator/api/b.ts", specifier: "../emit/topics.js" },
  { rule: "emit-is-pure", from: "generator/emit/a.ts", specifier: "yaml" },
  { rule: "emit-is-pure", from: "generator/emit/b.ts", specifier: "node:fs" },
  { rule: "emit-is-pure", from: "generator/emit/c.ts", specifier: "node:fs/promises" },
  { rule: "emit-is-pure", from: "generator/emit/d.ts", specifier: "../load/load-model.js" },
  { rule: "emit-is-pure", from: "generator/emit/e.ts", specifier: "../write/disk.js" },
  { rule: "write-sees-emitted-files-only", from: "generator/write/a.ts", specifier: "../api/api.js" },
  { rule: "write-sees-emitted-files-only", from: "generator/write/b.ts", specifier: "../emit/topics.js" },
  { rule: "run-knows-no-command-line", from: "generator/run/a.ts", specifier: "../cli/reporter.js" },
  { rule: "run-knows-no-command-line", from: "generator/run/b.ts", specifier: "../cli.js" },
  { rule: "runtime-stands-alone", from: "templates/runtime/a.ts", specifier: "yaml" },
  { rule: "runtime-stands-alone", from: "templates/runtime/b.ts", specifier: "node:crypto" },
  { rule: "runtime-stands-alone", from: "templates/runtime/c.ts", specifier: "../../generator/api/api.js" },
  { rule: "node-transports-need-node-only", from: "templates/runtime/https/transports/node-a.ts", specifier: "mqtt" },
  { rule: "node-transports-need-node-only", from: "templates/runtime/https/proxy/node-b.ts", specifier: "mqtt" },
  { rule: "runtime-core-knows-no-transport", from: "templates/runtime/values/e.ts", specifier: "../https/transport.js" },
  { rule: "runtime-core-knows-no-transport", from: "templates/runtime/errors/f.ts", specifier: "../client/deadline.js" },
  { rule: "transports-are-apart", from: "templates/runtime/mqtt/a.ts", specifier: "../https/transport.js" },
  { rule: "transports-are-apart", from: "generated/jobs/src/https.ts", specifier: "./mqtt.js" },
  { rule: "transports-are-apart", from: "generated/jobs/src/runtime/https/a.ts", specifier: "../mqtt/port.js" },
  { rule: "generator-imports-no-output", from: "generator/cli.ts", specifier: "../generated/jobs/src/index.js" },
  { rule: "output-imports-itself-only", from: "generated/jobs/src/a.ts", specifier: "mqtt" },
  { rule: "output-imports-itself-only", from: "generated/jobs/src/b.ts", specifier: "node:buffer" },
  { rule: "output-imports-itself-only", from: "generated/jobs/src/c.ts", specifier: "../../shadow/src/index.js" },
  { rule: "output-never-imports-the-generator", from: "generated/jobs/src/mqtt.ts", specifier: "../../../generator/api/api.js" },
  { rule: "nobody-imports-tests-or-benchmarks", from: "generator/index.ts", specifier: "../bench/measure.js" },
  { rule: "nobody-imports-tests-or-benchmarks", from: "templates/runtime/d.ts", specifier: "../../test/help.js" },
  { rule: "tests-import-no-benchmark", from: "test/a.test.ts", specifier: "../bench/measure.js" },
] as const;

const allowed = [
  { from: "generator/api/resolve.ts", specifier: "../language/document.js" },
  { from: "generator/load/checks/check-topics.ts", specifier: "../../language/parse-template.js" },
  { from: "generator/emit/index.ts", specifier: "../api/api.js" },
  { from: "generator/write/plan.ts", specifier: "../emit/emitted-file.js" },
  { from: "generator/load/read.ts", specifier: "yaml" },
  { from: "templates/runtime/https/transports/node-transport.ts", specifier: "node:https" },
  { from: "templates/runtime/https/transports/node-tls.ts", specifier: "../../values/issue.js" },
  { from: "templates/runtime/mqtt/b.ts", specifier: "../client/deadline.js" },
  { from: "generated/jobs/src/https/connect.ts", specifier: "node:https" },
  { from: "generated/jobs/src/mqtt/mqtt-js.ts", specifier: "mqtt" },
  { from: "generated/jobs/src/d.ts", specifier: "./runtime/values/issue.js" },
  { from: "test/b.test.ts", specifier: "../generated/jobs/src/index.js" },
  { from: "bench/run.ts", specifier: "../generator/index.js" },
] as const;

let summary: ICruiseResult["summary"];

beforeAll(async () => {
  summary = await cruiseImports([...forbidden, ...allowed]);
}, 30_000);

function rulesBrokenBy(file: string): readonly string[] {
  return summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);
}

describe("layers", () => {
  test.each(forbidden)("$from may not import $specifier: $rule", ({ rule, from }) => {
    expect(rulesBrokenBy(from)).toContain(rule);
  });

  test.each(allowed)("$from may import $specifier", ({ from }) => {
    expect(rulesBrokenBy(from)).toEqual([]);
  });

  test("every rule is proven to bite", () => {
    const proven = new Set<string>(forbidden.map(({ rule }) => rule));
    const rules = summary.ruleSetUsed?.forbidden?.map(({ name }) => name) ?? [];
    expect(rules.filter((name) => name === undefined || !proven.has(name))).toEqual([]);
    expect(rules.length).toBeGreaterThan(0);
  });
});
