import type { Api } from "../../api/api.js";
import { speaksHttps } from "../client/https/endpoints.js";
import { speaksMqtt } from "../client/mqtt/list-operations.js";
import { listOffered } from "./program-values.js";

/** What users see when something is set up wrong, by transport. */
export interface TroubleshootingSection {
  readonly speaksMqtt: boolean;
  readonly speaksHttps: boolean;
}

/** Creates the section on troubleshooting; `undefined` where there is nothing to call. */
export function createTroubleshootingSection(api: Api): TroubleshootingSection | undefined {
  return listOffered(api).length === 0 ? undefined : { speaksMqtt: speaksMqtt(api), speaksHttps: speaksHttps(api) };
}
