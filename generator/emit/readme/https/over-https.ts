import type { Api } from "../../../api/api.js";
import { findHttpsValues } from "./https-values.js";
import type { HttpsValues } from "./https-values.js";

/** How the client sends requests, and a program that authenticates with the device's certificate. */
export type OverHttpsSection = HttpsValues;

/** Creates the section on HTTPS; `undefined` where the API has none. */
export function createOverHttpsSection(api: Api): OverHttpsSection | undefined {
  return findHttpsValues(api);
}
