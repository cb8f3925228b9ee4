import { describe, expect, it } from "vitest";
import { readMqttErrorReply } from "../../../templates/runtime/errors/mqtt-error-reply.js";

const form = { code: "code", message: "message" };

function read(payload: unknown): { readonly code: string; readonly message: string } {
  return readMqttErrorReply(payload, form);
}

describe("a rejection on MQTT", () => {
  it("has its code and message", () => {
    expect(read({ code: "Lost", message: "There is no such lamp." })).toEqual({ code: "Lost", message: "There is no such lamp." });
  });

  it("may number its code", () => {
    expect(read({ code: 404, message: "There is no such lamp." }).code).toBe("404");
  });

  it("gets a message where it has none", () => {
    expect(read({ code: "Lost" }).message).toBe("The service refused the request with the code Lost and gave no reason.");
  });

  it.each([undefined, null, 7, "text", [], {}, { code: null }, { code: {} }, { code: ["Lost"] }, { code: "" }])(
    "still makes an error where it names no code: %j",
    (payload) => {
      expect(read(payload).code).toBe("Unknown");
    },
  );

  it("takes nothing that is inherited", () => {
    expect(read(Object.create({ code: "Lost" })).code).toBe("Unknown");
  });

  it("keeps a code that is the name of something every object has", () => {
    expect(read({ code: "__proto__" }).code).toBe("__proto__");
    expect(readMqttErrorReply({}, { code: "constructor", message: "toString" }).code).toBe("Unknown");
  });
});
