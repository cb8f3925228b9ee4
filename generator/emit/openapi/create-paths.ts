import type { Api } from "../../api/api.js";
import type { HttpsBinding } from "../../api/operation.js";
import { createOperation } from "./create-operation.js";
import type { OperationObject, PathItem } from "./document.js";
import { listRoutes } from "./routes.js";
import type { HttpsOperation, Route } from "./routes.js";

const methods = { GET: "get", PUT: "put", POST: "post", PATCH: "patch", DELETE: "delete" } as const;

/** The operations by path and method. */
export function createPaths(api: Api, operations: readonly HttpsOperation[]): Readonly<Record<string, PathItem>> {
  const paths = new Map<string, Partial<Record<(typeof methods)[HttpsBinding["method"]], OperationObject>>>();
  const ids = new Set(operations.map(({ name }) => name));
  for (const route of listRoutes(operations)) {
    const id = route.words.length === 0 ? route.operation.name : nameFurtherWay(route, ids);
    ids.add(id);
    const method = methods[route.operation.https.method];
    paths.set(route.path, { ...paths.get(route.path), [method]: createOperation(api, route, id) });
  }
  return Object.fromEntries(paths);
}

/** `DescribeJobExecutionNext` where `$next` stands for a label, with a number where there is such an operation already. */
function nameFurtherWay({ operation, words }: Route, taken: ReadonlySet<string>): string {
  const parts = words.flatMap(({ word }) => word.match(/[A-Za-z0-9]+/g) ?? []);
  const name = operation.name + parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("");
  let id = name;
  for (let number = 2; taken.has(id); number++) id = `${name}${number}`;
  return id;
}
