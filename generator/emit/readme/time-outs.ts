import type { Api } from "../../api/api.js";
import { speaksMqtt } from "../client/mqtt/list-operations.js";
import { listOffered } from "./program-values.js";

/** What ends a call early. */
export interface TimeOutsSection {
  readonly hasMessages: boolean;
  readonly speaksMqtt: boolean;
}

/** Creates the section on time-outs; `undefined` where there is nothing to call. */
export function createTimeOutsSection(api: Api): TimeOutsSection | undefined {
  return listOffered(api).length === 0 ? undefined : { hasMessages: api.messages.length > 0, speaksMqtt: speaksMqtt(api) };
}
