// Written into `dist/` by `write-compiled-schema.ts` when the generator is built.
import type { ValidateFunction } from "ajv/dist/2020.js";
import type { ModelDocument } from "./document.js";

declare const validate: ValidateFunction<ModelDocument>;
export default validate;
