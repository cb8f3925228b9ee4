import type { Api } from "../api/api.js";
import type { EmittedFile } from "./emitted-file.js";
import { speaksHttps } from "./client/https/endpoints.js";
import { speaksMqtt } from "./client/mqtt/list-operations.js";
import { listEntryPoints } from "./package/entry-points.js";
import type { EntryPoint } from "./package/entry-points.js";
import { listDependencies } from "./package/list-dependencies.js";
import { writeJson } from "./text/write-json.js";

/** The oldest Node that the output runs on. */
const engine = "^20.19 || >=22.12";

/** Emits `package.json`: an ES module with types and without a dependency that everyone must install. */
export function emitPackageJson(api: Api): readonly EmittedFile[] {
  const entryPoints = listEntryPoints(api);
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
    exports: Object.fromEntries([...entryPoints.map(writeExport), ["./package.json", "./package.json"]]),
    files: ["dist", "src", ...listFiles(entryPoints)],
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

function writeExport({ subpath, target }: EntryPoint): readonly [string, unknown] {
  if ("file" in target) return [subpath, `./${target.file}`];
  const { module, elsewhere } = target;
  if (elsewhere === undefined) return [subpath, locateModule(module)];
  return [subpath, { node: locateModule(module), default: locateModule(elsewhere) }];
}

function locateModule(module: string): { readonly types: string; readonly default: string } {
  return { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` };
}

/** What is published as it is: single files by name, patterns by their folder. */
function listFiles(entryPoints: readonly EntryPoint[]): readonly string[] {
  const files = entryPoints.flatMap(({ target }) => ("file" in target ? [target.file.replace(/\/\*.*$/, "")] : []));
  return [...new Set(files)];
}
