import { readReadmeTexts, readRuntimeTexts } from "./read-texts.js";
import { writeTemplateTable } from "./readme-templates.js";
import { writeImportTable } from "./runtime-imports.js";

// A step of the build: what parses templates and modules takes longer to load than all that a run then does with them.
writeTemplateTable(readReadmeTexts().values());
writeImportTable(readRuntimeTexts().values());
