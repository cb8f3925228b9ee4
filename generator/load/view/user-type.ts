import type { FieldView } from "./field-view.js";
import type { ModelView } from "./model-view.js";

/** The type of a field as users see it: of JSON and its text, the JSON. */
export function selectUserType({ resolve }: Pick<ModelView, "resolve">, { definition: { type } }: FieldView): string {
  if (typeof type === "string") return type;
  return resolve(type.mqtt)?.kind === "jsonText" ? type.https : type.mqtt;
}
