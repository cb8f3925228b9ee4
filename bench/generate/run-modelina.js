import { readFileSync } from "node:fs";
import { TypeScriptFileGenerator } from "@asyncapi/modelina";

// Modelina has no command line of its own for OpenAPI; this is the program of its documentation. It knows no later version than 3.1.0 and would
// take the document for a schema without members.
const [, , file, folder] = process.argv;
const document = { ...JSON.parse(readFileSync(file, "utf8")), openapi: "3.1.0" };
await new TypeScriptFileGenerator().generateToFiles(document, folder);
