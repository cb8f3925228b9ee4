import { describe, expect, it } from "vitest";
import type { Api } from "../../generator/api/api.js";
import { artefacts, emit } from "../../generator/emit/emit.js";
import type { EmittedFile } from "../../generator/emit/emitted-file.js";
import type { Emitter } from "../../generator/emit/emitter.js";
import { readAssets } from "../../generator/run/assets/read-assets.js";
import { createApi, createHttps, createOperation, createString } from "./small-api.js";

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
  readonly [name: string]: unknown;
}

const assets = readAssets();

function readManifest(facts?: Partial<Api>, emitters: readonly Emitter[] = artefacts): Manifest {
  const manifest = [...emit(createApi(facts), assets, emitters)].find(({ path }) => path === "package.json");
  return JSON.parse(manifest?.text ?? "") as Manifest;
}

describe("package.json", () => {
  it("makes an ES module without side effects and without dependencies", () => {
    const manifest = readManifest();
    expect(manifest).toMatchObject({ type: "module", sideEffects: false, engines: { node: "^20.19 || >=22.12" } });
    expect(manifest).not.toHaveProperty("dependencies");
    expect(manifest).not.toHaveProperty("peerDependencies");
  });

  it("has the name, version, license, author and homepage of the model", () => {
    const contact = { name: "Lamp makers", url: "https://lamps.example" };
    expect(readManifest({ contact, documentation: "https://docs.lamps.example" })).toMatchObject({
      name: "@example/lamps",
      version: "1.2.3",
      license: "MIT",
      author: contact,
      homepage: "https://docs.lamps.example",
    });
  });

  it("names types before code for every entry point, as resolvers read them in order", () => {
    const { exports } = readManifest();
    expect(Object.entries(exports["."] ?? {})).toEqual([
      ["types", "./dist/index.d.ts"],
      ["default", "./dist/index.js"],
    ]);
  });

  it("builds before it is packed", () => {
    expect(readManifest()).toMatchObject({ scripts: { prepack: "npm run build" } });
  });

  it("publishes the OpenAPI documents of an API that has HTTPS", () => {
    const { exports, files } = readManifest({ operations: [createOperation("List", { https: createHttps("/lamps") })] });
    expect(exports).toMatchObject({ "./openapi.*": "./openapi.*" });
    expect(files).toEqual(expect.arrayContaining(["openapi.json", "openapi.yaml"]));
  });

  it("promises no OpenAPI document where there is none", () => {
    const { exports, files } = readManifest();
    expect(exports).not.toHaveProperty(["./openapi.*"]);
    expect(files).not.toContainEqual(expect.stringContaining("openapi"));
  });

  it("publishes the sources and what is built of them, and nothing that only builds them", () => {
    const types = [createString({ name: "LampId" })];
    expect(readManifest({ types }).files).toEqual(["dist", "src", "schemas", "README.md"]);
  });

  it("publishes what a new artefact makes, wherever that is, and offers it where it has a name", () => {
    const guide: EmittedFile = { path: "docs/guide.md", text: "Switch it on.\n", layout: "markdown" };
    const plan: EmittedFile = { path: "plan.svg", text: "<svg/>\n", layout: "as-is", entry: { subpath: "./plan", contents: "The lamps." } };
    const { exports, files } = readManifest({}, [...artefacts, () => [guide, plan]]);
    expect(files).toEqual(expect.arrayContaining(["docs", "plan.svg"]));
    expect(exports).toMatchObject({ "./plan": "./plan.svg" });
  });
});
