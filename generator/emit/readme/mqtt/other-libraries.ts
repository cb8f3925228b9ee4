import type { Api } from "../../../api/api.js";
import { speaksMqtt } from "../../client/mqtt/list-operations.js";

/** An adapter for a library of the user's own. */
export interface OtherLibrariesSection {
  readonly packageName: string;
}

/** Creates the section on other libraries; `undefined` where the API has no MQTT. */
export function createOtherLibrariesSection(api: Api): OtherLibrariesSection | undefined {
  return speaksMqtt(api) ? { packageName: api.packageName } : undefined;
}
