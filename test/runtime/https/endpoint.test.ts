import { describe, expect, it } from "vitest";
import { parseEndpoint } from "../../../templates/runtime/https/endpoint.js";
import { ValidationError } from "../../../templates/runtime/errors/validation-error.js";

const rule = { port: 8443, mustBeSecure: false };

describe("an endpoint", () => {
  it.each([
    ["prefix.jobs.iot.eu-west-1.amazonaws.com", "prefix.jobs.iot.eu-west-1.amazonaws.com", 8443],
    ["prefix.jobs.iot.cn-north-1.amazonaws.com.cn", "prefix.jobs.iot.cn-north-1.amazonaws.com.cn", 8443],
    ["data.jobs.iot-fips.us-gov-west-1.api.aws:443", "data.jobs.iot-fips.us-gov-west-1.api.aws", 443],
    ["https://größe.example", "xn--gre-6ka8i.example", 8443],
    ["example.com:443", "example.com", 443],
    ["example.com:9000", "example.com", 9000],
    ["https://example.com", "example.com", 8443],
    ["https://example.com/", "example.com", 8443],
    ["https://example.com:443", "example.com", 443],
    ["HTTPS://Example.COM", "example.com", 8443],
    ["127.0.0.1:1234", "127.0.0.1", 1234],
    ["[::1]:1234", "::1", 1234],
  ])("may be written %s", (text, host, port) => {
    expect(parseEndpoint(text, rule)).toMatchObject({ secure: true, host, port });
  });

  it.each([
    ["example.com:443", "example.com"],
    ["example.com", "example.com:8443"],
    ["https://[::1]:9000", "[::1]:9000"],
    ["http://localhost", "localhost"],
    ["http://localhost:8080", "localhost:8080"],
  ])("%s stands in the host header as %s", (text, authority) => {
    expect(parseEndpoint(text, rule).authority).toBe(authority);
  });

  it.each(["http://localhost:8080", "http://127.0.0.1:8080", "http://127.1.2.3", "http://[::1]:8080"])(
    "may be %s, on the machine itself",
    (text) => {
      expect(parseEndpoint(text, rule).secure).toBe(false);
    },
  );

  it.each(["http://example.com", "http://localhost.example.com", "http://10.0.0.1", "http://127.0.0.1.example.com"])(
    "is refused without TLS: %s",
    (text) => {
      expect(() => parseEndpoint(text, rule)).toThrow(ValidationError);
    },
  );

  it("is refused without TLS where a certificate is to be shown", () => {
    expect(() => parseEndpoint("http://localhost", { port: 8443, mustBeSecure: true })).toThrow(ValidationError);
  });

  it.each([
    "",
    " ",
    "https://",
    "https://a.example/prod",
    "https://a.example?x=1",
    "https://a.example#x",
    "https://u:p@a.example",
    "ftp://a.example",
    "a b",
    "a.example:9443\n",
    "a.example:9443 ",
    "a.exam\r\nple",
    "a:99999",
  ])("is refused where it is no host: %j", (text) => {
    expect(() => parseEndpoint(text, rule)).toThrow(ValidationError);
  });
});
