import type { Api } from "../../api/api.js";
import { speaksMqtt } from "../client/mqtt/list-operations.js";
import { createFailuresSection } from "./failures.js";

/** What ends a call early. */
export interface TimeOutsSection {
  readonly hasMessages: boolean;
  readonly speaksMqtt: boolean;
}

/** Creates the section on time-outs, which is part of the one on failures; `undefined` where there is none. */
export function createTimeOutsSection(api: Api): TimeOutsSection | undefined {
  return createFailuresSection(api) && { hasMessages: api.messages.length > 0, speaksMqtt: speaksMqtt(api) };
}
