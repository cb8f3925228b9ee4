import { locateRuntime } from "../../language/output-modules.js";
import { importType, importValueAs } from "../typescript/reference.js";

/** The class that those of an API's errors extend, and that others are of. */
export const baseServiceError = importValueAs(locateRuntime("errors/service-error"), "ServiceError", "BaseServiceError");

/** What an API calls all errors that it can answer with, as a type and as a class. */
export const serviceErrorName = "ServiceError";

/** What such an error is made with. */
export const serviceErrorOptions = importType(locateRuntime("errors/service-error"), "ServiceErrorOptions");

/** Told of what is odd in the members that an error hands on. */
export const oddityListener = importType(locateRuntime("values/read-leniently"), "OddityListener");
