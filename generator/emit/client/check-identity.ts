import type { Api } from "../../api/api.js";
import type { Field } from "../../api/type.js";
import { quote, quoteAccess } from "../text/quote.js";
import { importValue } from "../typescript/reference.js";
import type { Reference } from "../typescript/reference.js";
import { isNamed, nameInspection, referToInspection } from "../types/names.js";

/** Writes an option's value, looking at once at what every request would be refused for. */
export function writeIdentityCheck({ name, type }: Field): string {
  const value = quoteAccess("options", name);
  return isNamed(type) ? `checkOption(${quote(name)}, ${value}, ${nameInspection(type)})` : value;
}

/** What the checks refer to. */
export function listIdentityChecks({ identity }: Api): readonly Reference[] {
  return identity.flatMap(({ type }) =>
    isNamed(type) ? [referToInspection(type), importValue("src/runtime/client/check-option", "checkOption")] : [],
  );
}
