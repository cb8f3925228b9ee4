import type { TopicLabel } from "../../api/topic.js";
import { locateRuntime } from "../../language/output-modules.js";
import { referToType } from "../types/names.js";
import { code } from "../typescript/code.js";
import type { Piece } from "../typescript/code.js";
import { importType } from "../typescript/reference.js";

const open = importType(locateRuntime("values/open"), "Open");

/** Writes the type of what stands at a label: the label's own, and any other word as well where it is an open enum. */
export function writeLabelType(type: TopicLabel["type"]): Piece {
  return type.kind === "enum" && type.open ? code`${open}<${referToType(type)}>` : referToType(type);
}
