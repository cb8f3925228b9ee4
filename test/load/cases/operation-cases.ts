import type { MistakeCase } from "../load-marked-model.js";

const types = `
types:
  Id: { type: string, length: 1..8, pattern: "[a-z]+" }
`;

const request = (field: string, bindings = "mqtt: a/get"): string =>
  `operations:\n  Get:\n    description: D\n    ${bindings}\n    request:\n      ${field}\n`;

export const operationCases: readonly MistakeCase[] = [
  {
    code: "no-transport",
    mistake: "an operation that is nowhere",
    model: "operations:\n  «Get»: { description: D }\n",
    message: "The operation `Get` is on neither MQTT nor HTTPS.",
  },
  {
    code: "missing-transport",
    mistake: "a field for a transport that the operation lacks",
    model: request("token: { type: String, only: «https» }"),
    message: "The field `token` is on HTTPS only, where the operation `Get` is not.",
  },
  {
    code: "field-without-label",
    mistake: "a field in the topic that has no label there",
    model: request("id: { type: String, in: «topic» }"),
    message: "The field `id` has no label in the topic of the request of `Get`.",
  },
  {
    code: "field-bound-twice",
    mistake: "a field that is a label and in the payload",
    model: types + request("id: { type: Id, required: true, in: «payload» }", "mqtt: a/{id}/get"),
    message: "The field `id` is bound twice: by a label of the topic, and by `in: payload`.",
    fix: "`in: [topic, payload]`",
  },
  {
    code: "wrong-place",
    mistake: "a query string on MQTT",
    model: request("id: { type: String, in: «query» }"),
    message: "The request of `Get` has no `query` on MQTT.",
  },
  {
    code: "wrong-place",
    mistake: "a path segment of a reply",
    model: "operations:\n  Get: { description: D, https: GET /a, reply: { id: { type: String, in: «path» } } }\n",
    message: "The reply of `Get` has no `path` on HTTPS.",
  },
  {
    code: "place-in-structure",
    mistake: "a place of a member of a structure",
    model: "types:\n  A: { type: structure, fields: { a: { type: String, «in»: query } } }\n",
    message: "A member of a structure has no place of its own.",
  },
  {
    code: "body-on-no-content",
    mistake: "a reply that an answer without content cannot hold",
    model: "operations:\n  Get: { description: D, https: { request: PUT /a, status: «204» }, reply: { id: String } }\n",
    message: "The field `id` is in the body of an answer with the status 204.",
  },
  {
    code: "place-conflict",
    mistake: "a field in the query string and in the body",
    model: request("id: { type: String, in: «[query, body]» }", "https: POST /a"),
    message: "The field `id` cannot be in `query` and in `body`.",
  },
  {
    code: "body-on-get",
    mistake: "a body of a GET request",
    model: request("id: { type: String, in: «body» }", "https: GET /a"),
    message: "The field `id` is in the body of a GET request.",
  },
  {
    code: "query-kind",
    mistake: "a map in a query string",
    model: request("«id»: JsonObject", "https: GET /a"),
    message: "The field `id` is JSON and cannot travel in a query string.",
  },
  {
    code: "second-whole",
    mistake: "two fields that are the whole payload",
    model: request("a: { type: JsonValue, in: whole }\n      «b»: { type: Bytes, in: whole }"),
    message: "The field `b` is the whole payload, and so is `a`.",
  },
  {
    code: "whole-with-members",
    mistake: "a member beside the whole payload",
    model: request("a: { type: JsonValue, in: whole }\n      «b»: String"),
    message: "The field `b` is a member of a payload of which `a` is the whole.",
  },
  {
    code: "payload-not-empty",
    mistake: "a field in an empty payload",
    model: request("a: String", "mqtt: { request: a/get, payload: «empty» }"),
    message: "The field `a` travels in a payload that is said to be empty.",
  },
  {
    code: "default-of-required",
    mistake: "a default of a field that is always there",
    model: request("a: { type: Integer, required: true, «default»: 1 }"),
    message: "The field `a` is required, so its default never counts.",
  },
];
