import { locateRuntime } from "../../language/output-modules.js";
import { importType, importValue } from "../typescript/reference.js";

// What generated code takes from `templates/runtime/topics`.

const topicLabels = locateRuntime("topics/topic-labels");
const topicLength = locateRuntime("topics/topic-length");

export const labelRule = importType(locateRuntime("topics/label-rule"), "LabelRule");
export const checkLabels = importValue(topicLabels, "checkLabels");
export const levelOrWildcard = importValue(topicLabels, "levelOrWildcard");
export const checkTopicLength = importValue(topicLength, "checkTopicLength");
export const fitsTopicLimit = importValue(topicLength, "fitsTopicLimit");
