import type { AwsCredentials } from "./credentials.js";
import type { HttpsRequest } from "../transports/transport.js";

/** A request as AWS's signer takes it. */
export interface PlainRequest extends HttpsRequest {
  readonly protocol: string;
  readonly hostname: string;
}

/** AWS's signer, as much of it as is used here. */
export interface AwsSigner {
  readonly sign: (
    request: PlainRequest,
    options: { readonly signingDate: Date; readonly credentials: AwsCredentials },
  ) => Promise<{ readonly headers: Readonly<Record<string, string>> }>;
}

/** What AWS's signer is made of. */
export interface AwsSignerOptions {
  readonly region: string;
  readonly service: string;
}

/**
 * Loads AWS's signer, which is no dependency of this package, and makes one.
 *
 * @throws {Error} with the way out, where it is not installed.
 */
export async function loadSigner({ region, service }: AwsSignerOptions): Promise<AwsSigner> {
  const [{ SignatureV4 }, { Sha256 }] = await importPackages();
  return {
    sign: async ({ query, headers, ...request }, { signingDate, credentials: { accessKeyId, secretAccessKey, sessionToken } }) => {
      checkHeaderText("accessKeyId", accessKeyId);
      checkHeaderText("sessionToken", sessionToken);
      const credentials = { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
      const signer = new SignatureV4({ region, service, credentials, sha256: Sha256 });
      const parameters = Object.entries(query).map(([name, value]) => [name, String(value)] as const);
      // The signer's own types have room for changes to the request; it makes them on a copy.
      return signer.sign({ ...request, query: Object.fromEntries(parameters), headers: { ...headers } }, { signingDate });
    },
  };
}

function checkHeaderText(name: string, text: string | undefined): void {
  if (text === undefined || /^[!-~]*$/.test(text)) return;
  throw new Error(`the ${name} has a character that no header can carry, such as a line break`);
}

async function importPackages() {
  try {
    return await Promise.all([import("@smithy/signature-v4"), import("@aws-crypto/sha256-js")]);
  } catch (cause) {
    throw new Error("AWS's signer is missing; npm install @smithy/signature-v4 @aws-crypto/sha256-js", { cause });
  }
}
