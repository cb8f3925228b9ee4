import type { Api } from "../../api/api.js";

/** One way to import something from the package. */
export interface EntryPoint {
  /** As in `exports`: `.`, `./json-schema`. */
  readonly subpath: string;
  /** What a user finds there, for the README. */
  readonly contents: string;
  /** A module's path in the build without its ending, or a file that is published as it is. */
  readonly target: { readonly module: string } | { readonly file: string };
}

/** Everything that the package lets others import. */
export function listEntryPoints(api: Api): readonly EntryPoint[] {
  const entryPoints: EntryPoint[] = [
    { subpath: ".", contents: "Types, validators, topics and errors. No I/O, no dependency.", target: { module: "index" } },
    {
      subpath: "./json-schema",
      contents: "The validators as Standard JSON Schema. Separate, so that it costs nothing where it is not used.",
      target: { module: "json-schema/index" },
    },
    {
      subpath: "./schemas/*.json",
      contents: "A JSON Schema (2020-12) for every type and payload: `schemas/Name.schema.json`.",
      target: { file: "schemas/*.json" },
    },
  ];
  if (api.operations.some(({ https }) => https !== undefined)) {
    entryPoints.push({
      subpath: "./openapi.*",
      contents: "The HTTPS side as an OpenAPI 3.1 document: `openapi.json` and `openapi.yaml`.",
      target: { file: "openapi.*" },
    });
  }
  return entryPoints;
}
