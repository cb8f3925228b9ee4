import type { Api } from "../../api/api.js";
import { speaksHttps } from "../client/https/endpoints.js";
import { speaksMqtt } from "../client/mqtt/list-operations.js";
import { createFailuresSection } from "./failures.js";

/** What users see when something is set up wrong, by transport. */
export interface TroubleshootingSection {
  readonly speaksMqtt: boolean;
  readonly speaksHttps: boolean;
}

/** Creates the section on troubleshooting, which is part of the one on failures; `undefined` where there is none. */
export function createTroubleshootingSection(api: Api): TroubleshootingSection | undefined {
  return createFailuresSection(api) && { speaksMqtt: speaksMqtt(api), speaksHttps: speaksHttps(api) };
}
