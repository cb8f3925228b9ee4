import { describe, expect, it } from "vitest";
import { isRetryableStatus, readHttpsErrorReply } from "../../../templates/runtime/errors/https-error-reply.js";
import type { HttpsErrorReply, HttpsReply } from "../../../templates/runtime/errors/https-error-reply.js";

const form = {
  codeHeader: "x-amzn-ErrorType",
  codeMembers: ["__type", "code"],
  codesByStatus: { 423: "LockedException" },
  requestIdHeader: "X-Request-Id",
  messageMembers: ["message", "Message"],
};

function read(reply: HttpsReply): HttpsErrorReply | undefined {
  return readHttpsErrorReply(reply, form);
}

describe("the name of an HTTPS error", () => {
  it.each([
    ["a header", { "x-amzn-ErrorType": "LostException" }, {}],
    ["a header in lower case", { "x-amzn-errortype": "LostException" }, {}],
    ["a header given twice", { "x-amzn-errortype": ["LostException", "OtherException"] }, {}],
    ["a header with an address", { "x-amzn-errortype": "LostException:http://internal.amazon.com/coral/" }, {}],
    ["a body's type with a namespace", {}, { __type: "com.amazonaws.iot#LostException" }],
    ["a body's type with a namespace and an address", {}, { __type: "com.amazonaws.iot#LostException:http://amazon.com/" }],
    ["a body's code", {}, { code: "LostException" }],
    ["a header before the body", { "x-amzn-errortype": "LostException" }, { __type: "OtherException" }],
  ])("is read from %s", (_, headers, body) => {
    expect(read({ status: 404, headers, body })?.code).toBe("LostException");
  });

  it("is made of the status where none is given", () => {
    expect(read({ status: 403, body: { message: "Forbidden" } })).toMatchObject({ code: "Http403", message: "Forbidden" });
  });

  it.each([{}, null, [], 7, { __type: {} }, { __type: "" }, Object.create({ __type: "LostException" })])(
    "is made of the status where the body is of no use: %j",
    (body) => {
      expect(read({ status: 500, body })?.code).toBe("Http500");
    },
  );

  it("is that of the only error with the status where it was lost on the way", () => {
    expect(read({ status: 423, headers: {}, body: { message: "In use." } })).toMatchObject({ code: "LockedException", message: "In use." });
    expect(read({ status: 423, body: {} })?.code).toBe("LockedException");
  });

  it("is the service's own where it gives one, whatever the status stands for", () => {
    expect(read({ status: 423, headers: { "x-amzn-errortype": "OtherException" }, body: {} })?.code).toBe("OtherException");
  });

  it("is made of the status where the answer is a page, which the service does not send", () => {
    expect(read({ status: 423, body: "<html>Locked</html>" })?.code).toBe("Http423");
  });

  it.each(["#", ":", "a#", "__proto__"])("is something even where it is hostile: %s", (name) => {
    expect(read({ status: 400, body: { __type: name } })?.code).not.toBe("");
  });
});

describe("the message of an HTTPS error", () => {
  it.each([{ message: "Lost." }, { Message: "Lost." }])("is read from %j", (body) => {
    expect(read({ status: 404, body })?.message).toBe("Lost.");
  });

  it("shows the beginning of a page that is no JSON", () => {
    const message = read({ status: 502, body: `<html>\n  <h1>Bad Gateway</h1>${"x".repeat(10_000)}` })?.message ?? "";
    expect(message).toContain("HTTP status 502");
    expect(message).toContain("<html> <h1>Bad Gateway</h1>");
    expect(message).toContain("a page of a proxy");
    expect(message.length).toBeLessThan(400);
  });

  it("shows the title of a page that has one", () => {
    const body = `<!DOCTYPE html><html><head><meta charset="utf-8">\n<title lang=en>ERROR: Cache\nAccess Denied</title></head></html>`;
    expect(read({ status: 403, body })?.message).toBe(
      `The answer with HTTP status 403 is a page of a proxy or a login on the way: "ERROR: Cache Access Denied".`,
    );
  });

  it("says where a redirect leads", () => {
    const headers = { Location: "https://login.example.net/?next=%2Flamps" };
    expect(read({ status: 302, headers, body: "<html>Found</html>" })?.message).toBe(
      `The answer with HTTP status 302 leads to "https://login.example.net/?next=%2Flamps", which is not followed.`,
    );
  });

  it("says so where there is none", () => {
    expect(read({ status: 404, body: {} })?.message).toBe("The service gave no reason in its answer with HTTP status 404.");
  });
});

describe("a response with status 200", () => {
  it("is no error", () => {
    expect(read({ status: 200, body: { code: "anything", message: "a member of the reply" } })).toBeUndefined();
  });

  it("is an error where it holds nothing but one, as another service's endpoint answers", () => {
    const body = { Output: { __type: "com.amazon.coral.service#UnknownOperationException", message: "Unknown." }, Version: "1.0" };
    expect(read({ status: 200, body })).toMatchObject({ code: "UnknownOperationException", message: "Unknown." });
  });

  it("is no error where a member merely has the envelope's name", () => {
    expect(read({ status: 200, body: { Output: { voltage: 230 } } })).toBeUndefined();
  });
});

it("has the identifier of the answer where there is one", () => {
  expect(read({ status: 404, headers: { "x-request-id": "7f3a" }, body: {} })?.requestId).toBe("7f3a");
  expect(read({ status: 404, headers: { "x-request-id": "" }, body: {} })?.requestId).toBeUndefined();
});

it("hands on the object that holds the error's members", () => {
  const body = { message: "Lost.", lamp: "hall" };
  expect(read({ status: 404, body })?.details).toBe(body);
});

it.each([
  [400, false],
  [404, false],
  [429, true],
  [500, true],
  [503, true],
])("status %i may succeed later: %s", (status, retryable) => {
  expect(isRetryableStatus(status)).toBe(retryable);
});
