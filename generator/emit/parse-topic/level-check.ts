import type { TopicLabel } from "../../api/topic.js";
import { locateRuntime } from "../../language/output-modules.js";
import { referToCheck } from "../types/names.js";
import { importValue } from "../typescript/reference.js";
import type { Reference } from "../typescript/reference.js";

const isTopicLevel = importValue(locateRuntime("topics/topic-level"), "isTopicLevel");

/** The function that tells whether a level can be a label's value. Every level can that is a label of an open enum. */
export function referToLevelCheck(type: TopicLabel["type"]): Reference {
  return type.kind === "enum" && type.open ? isTopicLevel : referToCheck(type);
}
