import type { Api } from "../../api/api.js";
import { speaksHttps } from "../client/https/endpoints.js";
import { speaksMqtt } from "../client/mqtt/list-operations.js";
import { listOffered } from "./program-values.js";

/** What the package is and what it offers. */
export interface IntroductionSection {
  readonly description: string;
  readonly documentation: string | undefined;
  /** `MQTT and HTTPS`; empty for an API of types alone. */
  readonly transports: string;
  /** Whether each operation is on both transports. */
  readonly hasSameMethods: boolean;
  readonly speaksMqtt: boolean;
  readonly speaksHttps: boolean;
}

/** Creates the introduction. */
export function createIntroductionSection(api: Api): IntroductionSection {
  const offered = listOffered(api);
  return {
    description: api.description,
    documentation: api.documentation,
    transports: [...(speaksMqtt(api) ? ["MQTT"] : []), ...(speaksHttps(api) ? ["HTTPS"] : [])].join(" and "),
    hasSameMethods: offered.length > 0 && offered.every(({ mqtt, https }) => mqtt !== undefined && https !== undefined),
    speaksMqtt: speaksMqtt(api),
    speaksHttps: speaksHttps(api),
  };
}
