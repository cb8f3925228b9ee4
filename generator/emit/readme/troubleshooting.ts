import type { Api } from "../../api/api.js";
import { speaksHttps } from "../client/https/endpoints.js";
import { speaksMqtt } from "../client/mqtt/list-operations.js";
import { findEndpoint, listOffered } from "./program-values.js";

/** What users see when something is set up wrong, by transport. */
export interface TroubleshootingSection {
  readonly speaksMqtt: boolean;
  readonly speaksHttps: boolean;
  /** The response headers that a page can only read where the service, or what stands before it, allows it to; separated by commas. */
  readonly headers: string | undefined;
  /** Where each transport has a host of its own, which one may take for the other. */
  readonly hosts: { readonly https: string; readonly mqtt: string } | undefined;
}

/** Creates the section on troubleshooting; `undefined` where there is nothing to call. */
export function createTroubleshootingSection(api: Api): TroubleshootingSection | undefined {
  if (listOffered(api).length === 0) return undefined;
  const { codeHeader, requestIdHeader } = api.errorReplies.https ?? {};
  const headers = [codeHeader, requestIdHeader].filter((header) => header !== undefined).join(", ");
  return {
    speaksMqtt: speaksMqtt(api),
    speaksHttps: speaksHttps(api),
    headers: headers === "" ? undefined : headers,
    hosts: findHosts(api),
  };
}

function findHosts(api: Api): TroubleshootingSection["hosts"] {
  const https = findEndpoint(api, "https")?.host;
  const mqtt = findEndpoint(api, "mqtt")?.host;
  return https === undefined || mqtt === undefined || https === mqtt ? undefined : { https, mqtt };
}
