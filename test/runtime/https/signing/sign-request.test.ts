import { Sha256 } from "@aws-crypto/sha256-js";
import { SignatureV4 } from "@smithy/signature-v4";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { SignableRequest } from "../../../../templates/runtime/https/authentication.js";
import { encodeSegment } from "../../../../templates/runtime/https/path.js";
import type { AwsCredentials } from "../../../../templates/runtime/https/signing/aws-credentials.js";
import { findHashing } from "../../../../templates/runtime/https/signing/hashing.js";
import type { Hashing } from "../../../../templates/runtime/https/signing/hashing.js";
import { createRequestSigning } from "../../../../templates/runtime/https/signing/sign-request.js";

const scope = { region: "eu-west-1", service: "lamps" };
const moment = new Date("2026-03-01T12:00:00.987Z");
const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };

const get: SignableRequest = { method: "GET", path: "/", query: {}, headers: {}, body: undefined, authority: "example.amazonaws.com" };

interface SignedInput {
  readonly request: SignableRequest;
  readonly credentials: AwsCredentials;
  readonly date: Date;
}

/** What AWS's own signer makes of a request. */
async function signWithAws({ request, credentials: { accessKeyId, secretAccessKey, sessionToken }, date }: SignedInput) {
  const { authority, headers, ...rest } = request;
  const own = { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
  const parameters = Object.entries(request.query).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]);
  const plain = {
    ...rest,
    protocol: "https:",
    hostname: authority,
    query: Object.fromEntries(parameters),
    headers: { ...headers, host: authority },
  };
  const signed = await new SignatureV4({ ...scope, credentials: own, sha256: Sha256 }).sign(plain, { signingDate: date });
  return Object.fromEntries(Object.entries(signed.headers).filter(([name]) => name !== "host"));
}

const segment = fc.oneof(
  fc.string({ minLength: 1 }).map(encodeSegment),
  fc.string({ unit: "grapheme", minLength: 1 }).map(encodeSegment),
  fc.constantFrom("$next", "%24next", "jobs", "a(b)", "it's", "x!*", "a:b", "", "~a", "%2F", ".", ".."),
);
const name = fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => text !== "__proto__" && !/^x-amz-signature$/i.test(text));
const text = fc.string({ unit: "grapheme" });
const request: fc.Arbitrary<SignableRequest> = fc.record({
  method: fc.constantFrom("GET", "PUT", "POST", "PATCH", "DELETE"),
  path: fc.array(segment, { minLength: 1, maxLength: 5 }).map((segments) => `/${segments.join("/")}`),
  query: fc.dictionary(name, fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.array(text)), { noNullPrototype: true }),
  headers: fc.constantFrom({}, { "content-type": "application/json" }, { "content-type": " text/plain;   charset=utf-8 " }),
  body: fc.option(fc.oneof(text, fc.uint8Array({ maxLength: 200 })), { nil: undefined }),
  authority: fc.constantFrom("data.jobs.iot.eu-west-1.amazonaws.com", "localhost:8443", "[::1]:443"),
});
const printable = fc.stringMatching(/^[!-~]{1,100}$/);
const anyCredentials = fc.record({
  accessKeyId: printable,
  secretAccessKey: printable,
  sessionToken: fc.option(fc.oneof(printable, fc.constant("")), { nil: undefined }),
});
const date = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
const input: fc.Arbitrary<SignedInput> = fc.record({ request, credentials: anyCredentials, date });

/** What is found where some of the globals that hash are missing. */
function findHashingOn(globals: { readonly process?: undefined; readonly crypto?: undefined }): Hashing {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  try {
    return findHashing();
  } finally {
    vi.unstubAllGlobals();
  }
}

const platforms: readonly (readonly [string, Hashing])[] = [
  ["node:crypto", findHashing()],
  ["Web Crypto", findHashingOn({ process: undefined })],
];

it("is refused with the reason where there is nothing to hash with, as on a page without HTTPS", () => {
  expect(() => findHashingOn({ process: undefined, crypto: undefined })).toThrow("signing needs Web Crypto");
});

describe.each(platforms)("a signature made with %s", (_, hash) => {
  it("is the one that AWS's signer makes, whatever the path, the query, the body and the credentials", async () => {
    const sign = createRequestSigning(scope, hash);
    await fc.assert(
      fc.asyncProperty(input, async (one) => {
        expect(await sign(one.request, one.date, one.credentials)).toEqual(await signWithAws(one));
      }),
      { numRuns: 500 },
    );
  });

  it("is made with the key of its own day and its own credentials", async () => {
    const sign = createRequestSigning(scope, hash);
    const others = { accessKeyId: "AKIDOTHER", secretAccessKey: "another" };
    const days = [moment, new Date("2026-03-02T00:00:00Z"), moment];
    for (const signingDate of days) {
      for (const used of [credentials, others]) {
        const signed = { request: get, credentials: used, date: signingDate };
        expect(await sign(get, signingDate, used)).toEqual(await signWithAws(signed));
      }
    }
  });
});

describe("credentials", () => {
  it.each(["accessKeyId", "secretAccessKey"])("without %s are refused by name", async (missing) => {
    const signing = createRequestSigning(scope, findHashing())(get, moment, { ...credentials, [missing]: "" });
    await expect(signing).rejects.toThrow(`the credentials have no ${missing}`);
  });
});
