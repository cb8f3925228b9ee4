import type { Api } from "../../../api/api.js";
import { findSigningName } from "../../client/https/endpoints.js";
import { quote } from "../../text/quote.js";
import { findEndpoint } from "../program-values.js";
import { findHttpsValues } from "./https-values.js";
import type { HttpsValues } from "./https-values.js";

/** A program that signs its requests. */
export interface AwsCredentialsSection extends HttpsValues {
  /** The region that signatures are for, in quotes. */
  readonly region: string;
}

/** Creates the section on AWS credentials; `undefined` where the API takes no signatures. */
export function createAwsCredentialsSection(api: Api): AwsCredentialsSection | undefined {
  const values = findHttpsValues(api);
  if (values === undefined || findSigningName(api) === undefined) return undefined;
  const region = findEndpoint(api, "https")?.variables.find(({ name }) => name === "region")?.default ?? "us-east-1";
  return { ...values, region: quote(region) };
}
