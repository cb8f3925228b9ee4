import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What others make of the same API's OpenAPI document, each with its defaults. */
export function createRivalCommands(document, folder) {
  return [
    { name: "openapi-typescript", cwd: folder, args: [locate("openapi-typescript/bin/cli.js"), document, "-o", "openapi-typescript.ts"] },
    { name: "orval", cwd: folder, args: [locate("orval/dist/bin/orval.js"), "--input", document, "--output", "orval.ts"] },
    { name: "hey-api", cwd: folder, args: [locate("@hey-api/openapi-ts/bin/run.js"), "-i", document, "-o", "hey-api"] },
    {
      name: "modelina",
      cwd: folder,
      args: [fileURLToPath(new URL("run-modelina.js", import.meta.url)), document, join(folder, "modelina")],
    },
  ];
}

function locate(script) {
  return fileURLToPath(new URL(`../node_modules/${script}`, import.meta.url));
}
