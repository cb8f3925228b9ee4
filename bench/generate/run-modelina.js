import { readFileSync } from "node:fs";
import { TypeScriptFileGenerator } from "@asyncapi/modelina";

// Modelina has no command line of its own for OpenAPI; this is the program of its documentation.
const [, , document, folder] = process.argv;
await new TypeScriptFileGenerator().generateToFiles(JSON.parse(readFileSync(document, "utf8")), folder);
