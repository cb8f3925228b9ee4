import type { Api } from "../../api/api.js";
import { speaksHttps } from "../client/https/endpoints.js";
import { speaksMqtt } from "../client/mqtt/list-operations.js";
import { createSwitchingTransportsSection } from "./https/switching-transports.js";

/** What the package is and what it offers. */
export interface IntroductionSection {
  readonly description: string;
  readonly documentation: string | undefined;
  /** `MQTT and HTTPS`; empty for an API of types alone. */
  readonly transports: string;
  /** Whether programs can switch from one transport to the other. */
  readonly hasCommonInterface: boolean;
  readonly speaksMqtt: boolean;
  readonly speaksHttps: boolean;
}

/** Creates the introduction. */
export function createIntroductionSection(api: Api): IntroductionSection {
  return {
    description: api.description,
    documentation: api.documentation,
    transports: [...(speaksMqtt(api) ? ["MQTT"] : []), ...(speaksHttps(api) ? ["HTTPS"] : [])].join(" and "),
    hasCommonInterface: createSwitchingTransportsSection(api) !== undefined,
    speaksMqtt: speaksMqtt(api),
    speaksHttps: speaksHttps(api),
  };
}
