import { beforeAll, describe, expect, it } from "vitest";
import type { Api } from "../../generator/api/api.js";
import { readAssets } from "../../generator/run/assets/read-assets.js";
import { emitReadme } from "../../generator/emit/readme.js";
import { resolveModelFile, resolveSections } from "../api/resolve-model.js";
import { importProgram } from "./import-output.js";
import { createApi, createError } from "./small-api.js";

const assets = readAssets();

function printReadme(api: Api): string {
  return emitReadme(api, { assets, files: [] })[0]?.text ?? "";
}

/** The README's programs, with each value that a comment promises beside the one that comes out. */
function listPrograms(readme: string): readonly string[] {
  const programs = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, program = ""]) => program);
  return programs.map((program) => {
    const checked = program.replace(/^( *)(\S.*);\n *\/\/ (["{].*?)(?:: an omitted label.*)?$/gm, "$1promises.push([$2, $3]);");
    return `export const promises: unknown[][] = [];\n${checked}`;
  });
}

/** The name under which sites that show READMEs offer a heading. */
function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, "")
    .replaceAll(" ", "-");
}

function expectLinksToLead(readme: string): void {
  const anchors = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => `#${toAnchor(heading)}`);
  const links = [...readme.matchAll(/\]\((#[^)]*)\)/g)].map(([, link]) => link);
  expect(links.length).toBeGreaterThan(0);
  expect(anchors).toEqual(expect.arrayContaining(links));
}

const messages = "messages:\n  Dimmed: { description: It is darker., topic: lamps/dimmed, fields: {} }\n";
const operations = "operations:\n  Light: { description: Lights it., https: POST /light }\n";
const fixtures = ["commands", "device-shadow", "fleet-provisioning"].map((name) => `test/fixtures/models/${name}.yaml`);

describe("the README of the Jobs API", () => {
  const api = resolveModelFile("model/aws-iot-jobs.yaml");
  const readme = printReadme(api);
  let promises: readonly (readonly [unknown, unknown])[];

  beforeAll(async () => {
    const programs = listPrograms(readme).filter((program) => program.includes("promises.push"));
    const modules = await Promise.all(
      programs.map((program) => importProgram<{ promises: readonly (readonly [unknown, unknown])[] }>(api, program)),
    );
    promises = modules.flatMap((module) => module.promises);
  });

  it("shows what its programs really give", () => {
    expect(promises).toHaveLength(4);
    for (const [given, promised] of promises) expect(given).toEqual(promised);
  });

  it("lists every operation with its topic and route", () => {
    expect(readme).toContain(
      "| `UpdateJobExecution` | `$aws/things/{thingName}/jobs/{jobId}/update` | `POST /things/{thingName}/jobs/{jobId}` |",
    );
  });

  it("lists every error and whether it is worth repeating", () => {
    expect(readme).toContain("| `RequestThrottledError` | `RequestThrottled` | `429 ThrottlingException` | yes |");
  });

  it("lists every endpoint and how to authenticate there", () => {
    expect(readme).toContain("| `https://{prefix}.jobs.iot.{region}.{suffix}:8443` | – | mutualTls |");
  });

  it("says which reading it follows wherever public documents disagree", () => {
    for (const { subject } of api.notes) expect(readme).toContain(`- \`${subject}\`: `);
  });
});

describe("a README", () => {
  it("has no empty sections", () => {
    const readme = printReadme(resolveSections(""));
    expect(readme).not.toMatch(/## (Messages|Topics|Errors|Endpoints|Limits|Over|When a call|Where public documents disagree)/);
  });

  it("lists the values that a part of an address can have, under that part", () => {
    const readme = printReadme(
      resolveSections(`
authentication: { tls: { scheme: mutualTls, description: By certificate. } }
endpoints:
  usual:
    description: For most.
    transport: mqtt
    host: "lamps.{zone}"
    port: 8883
    authentication: [tls]
    variables: &zone { zone: { default: a.test, description: Which zone., values: { a.test: For | tests., b.test: For \`all\`. } } }
  other: { description: For some., transport: mqtt, host: "lamps.{zone}", port: 443, authentication: [tls], variables: *zone }`),
    );
    expect(readme).toContain("- `{zone}`: Which zone.\n  - `a.test`: For | tests.\n  - `b.test`: For `all`.\n\n- **tls**");
  });

  it.each(["model/aws-iot-jobs.yaml", ...fixtures])("links to headings that are there: %s", (path) => {
    expectLinksToLead(printReadme(resolveModelFile(path)));
  });

  it.each([
    ["messages alone", messages],
    ["operations alone, without errors", operations],
    ["operations on one transport and messages on the other", operations + messages],
  ])("links to headings that are there: %s", (_what, sections) => {
    expectLinksToLead(printReadme(resolveSections(sections)));
  });

  it("tells how a call ends, also where the API lists no errors", () => {
    const readme = printReadme(resolveSections(operations));
    expect(readme).toContain("## When a call fails");
    expect(readme).toContain("### Time-outs and cancellation");
    expect(readme).toContain("### Troubleshooting");
    expect(readme).not.toContain("#errors");
  });

  it("tells what a policy must allow, also where a client only reads messages", () => {
    const readme = printReadme(resolveSections(messages));
    expect(readme).toContain("| `dimmed` | – | `lamps/dimmed` |");
    expect(readme).not.toContain("first call");
  });

  it("promises the same methods on both transports only where each operation is on both", () => {
    const both = operations + "  Dim: { description: Dims it., mqtt: lamps/dim, https: POST /dim }\n";
    expect(printReadme(resolveSections(both))).not.toContain("with the same methods");
    expect(printReadme(resolveSections(both))).toContain("### Switching transports");
  });

  it.each(["commands", "device-shadow", "fleet-provisioning"])("shows no worker for an API that hands out no work, such as %s", (name) => {
    const readme = printReadme(resolveModelFile(`test/fixtures/models/${name}.yaml`));
    expect(readme).toContain("## Over MQTT");
    expect(readme).not.toContain("### A worker");
  });

  it("stays a page of text whatever the model says", () => {
    const readme = printReadme(
      createApi({
        description: "<script>alert(1)</script> }} {{packageName}} | `",
        errors: [createError("Odd", { description: "a | b", mqtt: { code: "a|b`c" } })],
        notes: [{ subject: "api", text: "One.\n\n# Two" }],
      }),
    );
    expect(readme).toContain("&lt;script>alert(1)&lt;/script> }} {{packageName}} | \\`");
    expect(readme).toContain("| `OddError` | `` a\\|b`c `` | – | no |");
    expect(readme).toContain("- `api`: One. # Two");
  });
});
