import type { Api } from "../../../api/api.js";
import { listMqttOperations } from "../../client/mqtt/list-operations.js";

/** An adapter for a library of the user's own. */
export interface OtherLibrariesSection {
  readonly packageName: string;
}

/** Creates the section on other libraries; `undefined` where there is nothing to call over MQTT. */
export function createOtherLibrariesSection(api: Api): OtherLibrariesSection | undefined {
  return listMqttOperations(api).length === 0 ? undefined : { packageName: api.packageName };
}
