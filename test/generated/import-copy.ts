import { basename } from "node:path";
import { build } from "esbuild";
import { createMemoryStorage, generate } from "../../generator/index.js";
import { importFromFiles } from "../emit/import-output.js";

let copies = 0;

/** Imports a copy of the Jobs package that shares no module with any other: its main entry point and the one for MQTT. */
export async function importJobsCopy<Exports>(): Promise<Exports> {
  const entries = ["index", "mqtt"].map((name) => `export * from "./generated/aws-iot-jobs/src/${name}.ts";`);
  const stdin = { contents: entries.join("\n"), resolveDir: ".", loader: "ts" } as const;
  const { outputFiles } = await build({ stdin, bundle: true, format: "esm", write: false, banner: { js: `// ${copies++}` } });
  return (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? "").toString("base64")}`)) as Exports;
}

/** Imports the package of a model beside ours: its main entry point and the one for MQTT. */
export async function importPackage<Exports>(model: string): Promise<Exports> {
  const storage = createMemoryStorage();
  await generate({ models: [model], out: "generated", storage });
  const prefix = `${basename(model, ".yaml")}/`;
  const files = new Map([...storage.files].map(([path, text]) => [path.slice(prefix.length), text]));
  return importFromFiles(files, { packageName: "a-package", program: `export * from "a-package"; export * from "./src/mqtt.js";` });
}
