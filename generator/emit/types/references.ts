import { locateRuntime } from "../../language/output-modules.js";
import { importType, importValue } from "../typescript/reference.js";

// What the code of types takes from the runtime in more than one place.

const inspect = locateRuntime("values/inspect");
const jsonCheck = locateRuntime("values/json-check");
const inspectionResult = locateRuntime("values/inspection-result");
const ownMembers = locateRuntime("values/own-members");
const number = locateRuntime("values/number");

/** What an inspection found. */
export const findings = importType(inspectionResult, "Findings");

/** Adds what was found in a part. */
export const addFindings = importValue(inspectionResult, "addFindings");

/** Reports that a value is not what it should be. */
export const reportIssue = importValue(inspectionResult, "reportIssue");

export const inspectBoolean = importValue(inspect, "inspectBoolean");
export const inspectObject = importValue(inspect, "inspectObject");

export const inspectJsonValue = importValue(jsonCheck, "inspectJsonValue");
export const inspectJsonObject = importValue(jsonCheck, "inspectJsonObject");
export const isJsonValue = importValue(jsonCheck, "isJsonValue");
export const isJsonObject = importValue(jsonCheck, "isJsonObject");

export const isInteger = importValue(number, "isInteger");
export const isNumber = importValue(number, "isNumber");
export const isPlainObject = importValue(ownMembers, "isPlainObject");
export const isObject = importValue(ownMembers, "isObject");
