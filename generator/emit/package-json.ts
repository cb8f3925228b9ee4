import type { Api } from "../api/api.js";
import type { EmittedFile } from "./emitted-file.js";
import type { EmitInput } from "./emitter.js";
import { speaksHttps } from "./client/https/endpoints.js";
import { speaksMqtt } from "./client/mqtt/list-operations.js";
import { listEntryPoints, nameBuilt } from "./package/entry-points.js";
import type { EntryPoint } from "./package/entry-points.js";
import { listDependencies } from "./package/list-dependencies.js";
import { writeJson } from "./text/write-json.js";

/** The oldest Node that the output runs on. */
const engine = "^20.19 || >=22.12";

/** Emits `package.json`: an ES module with types and without a dependency that everyone must install. */
export function emitPackageJson(api: Api, { files }: Pick<EmitInput, "files">): readonly EmittedFile[] {
  const manifest = {
    name: api.packageName,
    version: api.version,
    description: describePackage(api),
    keywords: listKeywords(api),
    ...(api.documentation !== undefined && { homepage: api.documentation }),
    license: api.license,
    ...(api.contact !== undefined && { author: api.contact }),
    type: "module",
    engines: { node: engine },
    sideEffects: false,
    exports: Object.fromEntries([...listEntryPoints(files).map(writeExport), ["./package.json", "./package.json"]]),
    files: ["dist", ...listPublished(files)],
    // The code comes first, because that empties `dist/`.
    scripts: { build: "rolldown -c && tsc -p tsconfig.json", prepack: "npm run build" },
    ...listDependencies(api),
  };
  return [{ path: "package.json", text: writeJson(manifest), layout: "as-is" }];
}

function describePackage(api: Api): string {
  const transports = [...(speaksMqtt(api) ? ["MQTT"] : []), ...(speaksHttps(api) ? ["HTTPS"] : [])].join(" and ");
  const clients = transports === "" ? "" : `clients over ${transports}, `;
  return `${api.title} for TypeScript: typed ${clients}validators, errors and published schemas, without dependencies`;
}

function listKeywords(api: Api): readonly string[] {
  const transports = [...(speaksMqtt(api) ? ["mqtt"] : []), ...(speaksHttps(api) ? ["https", "openapi"] : [])];
  return [...transports, "client", "iot", "json-schema", "standard-schema", "typescript"];
}

function writeExport({ subpath, files }: EntryPoint): readonly [string, unknown] {
  const modules = files.filter(({ module }) => module !== undefined);
  if (modules.length === 0) return [subpath, subpath.includes("*") ? subpath : `./${files[0]?.path ?? ""}`];
  const [only, ...others] = modules;
  if (only !== undefined && others.length === 0) return [subpath, locateBuilt(only)];
  return [subpath, Object.fromEntries(modules.map((file) => [file.entry?.condition ?? "default", locateBuilt(file)]))];
}

function locateBuilt({ path }: EmittedFile): { readonly types: string; readonly default: string } {
  const name = nameBuilt(path);
  return { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` };
}

/** What is published: all that was emitted, by its outermost folder, but for what only builds the package. */
function listPublished(files: readonly EmittedFile[]): readonly string[] {
  const published = files.filter(({ onlyBuilds }) => !onlyBuilds);
  return [...new Set(published.map(({ path }) => path.replace(/\/.*$/, "")))];
}
