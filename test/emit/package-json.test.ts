import { describe, expect, it } from "vitest";
import type { Api } from "../../generator/api/api.js";
import { emitPackageJson } from "../../generator/emit/package-json.js";
import { createApi, createHttps, createOperation } from "./small-api.js";

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
  readonly [name: string]: unknown;
}

function readManifest(facts?: Partial<Api>): Manifest {
  return JSON.parse(emitPackageJson(createApi(facts))[0]?.text ?? "") as Manifest;
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
    expect(files).toEqual(["dist", "src", "schemas", "openapi.*"]);
  });

  it("promises no OpenAPI document where there is none", () => {
    const { exports, files } = readManifest();
    expect(exports).not.toHaveProperty(["./openapi.*"]);
    expect(files).toEqual(["dist", "src", "schemas"]);
  });
});
