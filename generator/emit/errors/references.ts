import { locateRuntime } from "../../language/output-modules.js";
import { importType, importValue } from "../typescript/reference.js";

/** The class of all errors that an API can answer with. */
export const serviceError = importValue(locateRuntime("errors/service-error"), "ServiceError");

/** What such an error is made with. */
export const serviceErrorOptions = importType(locateRuntime("errors/service-error"), "ServiceErrorOptions");

/** Told of what is odd in the members that an error hands on. */
export const oddityListener = importType(locateRuntime("values/read-leniently"), "OddityListener");
