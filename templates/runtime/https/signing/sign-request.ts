import type { SignableRequest } from "../authentication.js";
import { listParameters } from "../path.js";
import type { HttpsRequest } from "../transports/transport.js";
import type { AwsCredentials } from "./aws-credentials.js";
import type { Authenticate, Hashing } from "./hashing.js";

// Known to Node, browsers and workers alike; named here because the package is compiled without the types of any of them.
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

/** What requests are signed for. */
export interface SigningScope {
  readonly region: string;
  readonly service: string;
}

/** Signs one request as of some moment, and returns all of its headers but `host`. */
export type SignRequest = (request: SignableRequest, signingDate: Date, credentials: AwsCredentials) => Promise<HttpsRequest["headers"]>;

/** The hash of a body without bytes. */
const emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/**
 * Makes what signs requests with AWS Signature Version 4: every header, the path encoded once more, and the hash of the body, which is sent as
 * well. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function createRequestSigning({ region, service }: SigningScope, { hash, prepareKey }: Hashing): SignRequest {
  let known: { readonly secret: string; readonly day: string; readonly authenticate: Authenticate } | undefined;
  let shown = { second: NaN, time: "" };
  let checked: AwsCredentials | undefined;

  // One key serves all day.
  const findKey = async (secret: string, day: string): Promise<Authenticate> => {
    if (known?.secret === secret && known.day === day) return known.authenticate;
    let authenticate = await prepareKey(new TextEncoder().encode(`AWS4${secret}`));
    for (const part of [day, region, service, "aws4_request"]) authenticate = await prepareKey(readHex(await authenticate(part)));
    known = { secret, day, authenticate };
    return authenticate;
  };

  const writeTime = (date: Date): string => {
    const second = Math.floor(date.getTime() / 1_000);
    if (second !== shown.second) shown = { second, time: date.toISOString().replace(/[-:]|\.\d+/g, "") };
    return shown.time;
  };

  return async ({ method, path, query, headers, body, authority }, signingDate, credentials) => {
    if (credentials !== checked) checkCredentials(credentials);
    checked = credentials;
    const { accessKeyId, secretAccessKey, sessionToken = "" } = credentials;
    const time = writeTime(signingDate);
    const day = time.slice(0, 8);
    const bodyHash = body === undefined ? emptyHash : await hash(body);
    const signed = {
      ...headers,
      "x-amz-content-sha256": bodyHash,
      "x-amz-date": time,
      ...(sessionToken !== "" && { "x-amz-security-token": sessionToken }),
    };
    const all: HttpsRequest["headers"] = { ...signed, host: authority };
    const sorted = Object.keys(all).sort();
    const names = sorted.join(";");
    let lines = "";
    for (const name of sorted) lines += `${name}:${tidySpace(all[name])}\n`;
    const canonical = `${method}\n${encodePath(path)}\n${encodeQuery(query)}\n${lines}\n${names}\n${bodyHash}`;
    const scope = `${day}/${region}/${service}/aws4_request`;
    const text = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${await hash(canonical)}`;
    const authenticate = await findKey(secretAccessKey, day);
    const signature = await authenticate(text);
    return {
      ...signed,
      authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
    };
  };
}

function checkCredentials({ accessKeyId, secretAccessKey, sessionToken = "" }: AwsCredentials): void {
  checkCredential("accessKeyId", accessKeyId);
  checkCredential("secretAccessKey", secretAccessKey);
  if (sessionToken !== "") checkCredential("sessionToken", sessionToken);
}

function checkCredential(name: string, text: string): void {
  if (typeof text !== "string" || text === "") throw new Error(`the credentials have no ${name}`);
  if (!/^[!-~]*$/.test(text)) throw new Error(`the ${name} has a character that no header can carry, such as a line break`);
}

/** A header's value without space around it, and with one space where there are several. */
function tidySpace(value = ""): string {
  return value.includes(" ") ? value.trim().replace(/ +/g, " ") : value;
}

/** Encodes a path, without empty segments and with dots followed: services do that before they compare signatures. */
function encodePath(path: string): string {
  return encode(/\/[./]/.test(path) ? followDots(path) : path).replaceAll("%2F", "/");
}

function followDots(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return `/${segments.join("/")}${segments.length > 0 && path.endsWith("/") ? "/" : ""}`;
}

/** Writes the parameters in the order of their encoded names, and those of one name in the order of their values. */
function encodeQuery(query: HttpsRequest["query"]): string {
  const parameters = listParameters(query).map(([name, value]) => `${encode(name)}\0${encode(value)}`);
  return parameters.sort().join("&").replaceAll("\0", "=");
}

/** Encodes as AWS does: letters, digits and `-._~` alone stay as they are. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function readHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}
