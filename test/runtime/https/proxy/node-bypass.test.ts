import { describe, expect, it } from "vitest";
import { createBypass } from "../../../../templates/runtime/https/proxy/node-bypass.js";

describe("a list of what goes past the proxy", () => {
  it.each([
    ["", "example.com", 443, false],
    ["*", "example.com", 443, true],
    ["example.com", "example.com", 443, true],
    ["example.com", "iot.example.com", 443, true],
    ["example.com", "badexample.com", 443, false],
    ["example.com", "example.com.evil.net", 443, false],
    [".example.com", "iot.example.com", 443, true],
    [".example.com", "example.com", 443, true],
    [".example.com", "badexample.com", 443, false],
    ["*.example.com", "iot.example.com", 443, true],
    ["EXAMPLE.com", "Iot.Example.COM", 443, true],
    ["example.com", "example.com.", 443, true],
    ["example.com:8443", "example.com", 8443, true],
    ["example.com:8443", "example.com", 443, false],
    ["*.example.com:8443", "iot.example.com", 8443, true],
    ["a.com, b.com c.com", "c.com", 443, true],
    [",, ,", "a.com", 443, false],
    ["10.1.2.3", "10.1.2.3", 443, true],
    ["10.1.2.3", "10.1.2.30", 443, false],
    ["10.1.2.3:8443", "10.1.2.3", 8443, true],
    ["10.1.2.3:8443", "10.1.2.3", 443, false],
    ["10.0.0.0/8", "10.200.0.1", 443, true],
    ["10.0.0.0/8", "11.0.0.1", 443, false],
    ["10.0.0.0/99", "10.0.0.1", 443, false],
    ["10.0.0.0/8", "10.example.com", 443, false],
    ["::1", "::1", 443, true],
    ["[::1]", "::1", 443, true],
    ["[::1]:8443", "::1", 8443, true],
    ["[::1]:8443", "::1", 443, false],
    ["0:0:0:0:0:0:0:1", "::1", 443, true],
    ["fd00::/8", "fd12::1", 443, true],
    ["fd00::/8", "fe80::1", 443, false],
  ])("%j: %s, port %i: %s", (list, host, port, past) => {
    expect(createBypass(list)(host, port)).toBe(past);
  });
});
