import { writeFileSync } from "node:fs";
import { printCompiledSchema } from "./compile-schema.js";

// The last step of the build: compiling the schema in every process would take longer than all that is then done with it.
writeFileSync(new URL("./compiled-schema.js", import.meta.url), printCompiledSchema());
