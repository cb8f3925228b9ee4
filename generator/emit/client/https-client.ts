import type { Api } from "../../api/api.js";
import type { EmittedFile } from "../emitted-file.js";
import { emitClientClass } from "./https/emit-client-class.js";
import { emitConversions } from "./conversions/emit-conversions.js";
import { emitOperations } from "./https/emit-descriptions.js";
import { emitEntries } from "./https/emit-entries.js";
import { speaksHttps } from "./https/endpoints.js";

/** Emits the client over HTTPS, where the API has operations there: its entry points, its class, and how each operation travels. */
export function emitHttpsClient(api: Api): readonly EmittedFile[] {
  if (!speaksHttps(api)) return [];
  return [...emitEntries(api), emitClientClass(api), emitOperations(api), ...emitConversions(api, "https")];
}
