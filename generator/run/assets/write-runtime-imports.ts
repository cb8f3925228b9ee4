import { readAssets } from "./read-assets.js";
import { writeImportTable } from "./runtime-imports.js";

// A step of the build: a parser of TypeScript takes longer to load than all that a run does.
writeImportTable(Array.from(readAssets().runtime.values(), ({ text }) => text));
