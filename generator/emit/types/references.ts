import { locateRuntime } from "../../language/output-modules.js";
import { importType, importValue } from "../typescript/reference.js";

// What the code of types takes from the runtime in more than one place.

const inspectionResult = locateRuntime("values/inspection-result");
const ownMembers = locateRuntime("values/own-members");

/** What an inspection found. */
export const findings = importType(inspectionResult, "Findings");

/** Adds what was found in a part. */
export const addFindings = importValue(inspectionResult, "addFindings");

/** Reports that a value is not what it should be. */
export const reportIssue = importValue(inspectionResult, "reportIssue");

/** Whether a value is a JSON object. */
export const isObject = importValue(ownMembers, "isObject");

/** Inspects a JSON object of whatever members. */
export const inspectObject = importValue(locateRuntime("values/inspect"), "inspectObject");
