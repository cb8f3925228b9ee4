import type { ModuleExport } from "../emitted-file.js";
import type { Reference } from "./reference.js";

/** A name that a generated file offers other ones. The file collects what its code prints, so that nobody has to read it off the text. */
export interface ExportedName extends ModuleExport {
  /** The module that defines it, where the file only hands it on. */
  readonly from?: string;
}

/** Exports a value: a constant, a function or a class. Of a constant it may be worth knowing the type that it is declared with. */
export function exportValue(name: string, declaredType?: Reference): ExportedName {
  return { name, kind: "value", ...(declaredType !== undefined && { declaredType: declaredType.name }) };
}

/** Exports a type, which vanishes from the JavaScript. */
export function exportType(name: string): ExportedName {
  return { name, kind: "type" };
}
