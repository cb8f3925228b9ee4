import type { Api } from "../../../api/api.js";
import { createAwsCredentialsSection } from "./aws-credentials.js";
import type { AwsCredentialsSection } from "./aws-credentials.js";
import { createOverHttpsSection } from "./over-https.js";
import type { OverHttpsSection } from "./over-https.js";
import { createSwitchingTransportsSection } from "./switching-transports.js";
import type { SwitchingTransportsSection } from "./switching-transports.js";

/** What the README shows of HTTPS; `undefined` where an API has no use for a section. */
export interface HttpsSections {
  readonly overHttps: OverHttpsSection | undefined;
  readonly awsCredentials: AwsCredentialsSection | undefined;
  readonly switchingTransports: SwitchingTransportsSection | undefined;
}

/** Creates what the README of an API shows of HTTPS. */
export function createHttpsSections(api: Api): HttpsSections {
  return {
    overHttps: createOverHttpsSection(api),
    awsCredentials: createAwsCredentialsSection(api),
    switchingTransports: createSwitchingTransportsSection(api),
  };
}
