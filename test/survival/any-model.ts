import fc from "fast-check";
import type { Arbitrary } from "fast-check";
import { drawMessage, drawOperation } from "./any-operation.js";
import type { Surroundings } from "./any-operation.js";
import { builtInTypes, drawFacts, drawLabelType, drawType } from "./any-type.js";
import type { DrawnType } from "./any-type.js";
import { createDraw } from "./draw.js";
import type { Draw } from "./draw.js";
import { collidingNames, hostileNames, hostileTexts } from "./hostile-texts.js";

/** The text of a model that uses the language as its author might on the worst day: legal, mostly, and hostile in every name and text. */
export const anyModel: Arbitrary<string> = fc.gen().map((generate) => JSON.stringify(drawModel(createDraw(generate)), null, 1));

function drawModel(draw: Draw): object {
  const names = drawNames(draw);
  const types = drawTypes(draw, names.splice(0, draw.number(2, 8)));
  const transports = draw.pick(["mqtt", "https", "both"] as const);
  const [first] = types;
  const identity = first !== undefined && draw.seldom(3) ? ["deviceId"] : [];
  const errors = draw.seldom(3) ? [] : names.splice(0, draw.number(1, 4));
  const isNumeric = draw.seldom(2);
  const token = transports !== "https" && draw.seldom(3);
  const surroundings: Surroundings = { types: [...builtInTypes, ...types], transports, token, errors, identity };
  const operations = names.splice(0, draw.number(0, 3)).map((name) => [name, drawOperation(draw, name, surroundings)]);
  const messages = names.splice(0, draw.number(0, 3)).map((name) => [name, drawMessage(draw, name, surroundings)]);
  const shared =
    first === undefined ? {} : Object.fromEntries(identity.map((name) => [name, { type: first.name, required: true, ...drawFacts(draw) }]));
  const tokens = token ? { token: { type: "String", only: transports === "both" ? "mqtt" : undefined } } : {};
  return {
    topicsmith: 1,
    api: {
      ...drawFacts(draw),
      name: draw.pick(["Lamps", "X", "Client"]),
      title: draw.pick(hostileTexts),
      description: draw.pick(hostileTexts),
      package: "@a/b.c",
      version: "1.0.0-rc.1",
      license: draw.pick(hostileTexts),
    },
    ...(transports !== "https" && { mqtt: drawMqttSection(draw, token, errors.length > 0, isNumeric) }),
    ...(transports !== "mqtt" && (errors.length > 0 || draw.seldom(2)) && { https: drawHttpsSection(draw) }),
    ...(operations.length > 0 && { common: { request: { ...shared, ...tokens }, reply: tokens } }),
    types: Object.fromEntries(types.map(({ name, definition }) => [name, definition])),
    ...(operations.length > 0 && { operations: Object.fromEntries(operations) }),
    ...(messages.length > 0 && { messages: Object.fromEntries(messages) }),
    ...(errors.length > 0 && {
      errors: Object.fromEntries(errors.map((name, index) => [name, drawError(draw, transports, index, isNumeric)])),
    }),
    ...drawAccess(draw, transports),
  };
}

/** Names that differ; most models have none that is sure to be refused. */
function drawNames(draw: Draw): string[] {
  const names = [...draw.some(hostileNames, 20, 20)];
  if (!draw.seldom(4)) return names;
  return [draw.pick(collidingNames), ...names].flatMap((name, index) => (index % 7 === 3 ? [draw.pick(collidingNames), name] : [name]));
}

function drawTypes(draw: Draw, names: readonly string[]): readonly DrawnType[] {
  const types: DrawnType[] = [];
  for (const [index, name] of names.entries()) {
    types.push(index === 0 ? drawLabelType(draw, name) : drawType(draw, name, [...builtInTypes, ...types]));
  }
  return types;
}

function drawMqttSection(draw: Draw, token: boolean, hasErrors: boolean, isNumeric: boolean): object {
  const fields = { code: { type: isNumeric ? "Integer" : "String", required: true }, message: "String", ...(token && { token: "String" }) };
  return {
    ...(draw.seldom(2) && { limits: { payloadBytes: 1000, topicBytes: 4000, topicSlashes: 40 } }),
    ...(token && { correlation: { token: "token" } }),
    ...((hasErrors || draw.seldom(2)) && { error: { code: "code", message: "message", fields } }),
    ...(draw.seldom(4) && { note: draw.pick(hostileTexts) }),
  };
}

function drawHttpsSection(draw: Draw): object {
  return {
    error: {
      code: { header: "x-error", members: ["__type", "constructor"] },
      message: ["message", "toString"],
      fields: { message: "String", toString: "String", constructor: "String", __type: "String" },
    },
    ...(draw.seldom(4) && { note: draw.pick(hostileTexts) }),
  };
}

function drawError(draw: Draw, transports: string, index: number, isNumeric: boolean): object {
  return {
    description: draw.pick(hostileTexts),
    ...(draw.seldom(3) && { retryable: true }),
    ...(transports !== "https" && { mqtt: isNumeric ? 400 + index : draw.pick([`${index}"quoted"`, `it's ${index}`]) }),
    ...(transports !== "mqtt" && {
      https: { exception: `${draw.pick(["A", "it's", "`", "${x}", "constructor"])}${index}`, status: 400 + index },
    }),
  };
}

function drawAccess(draw: Draw, transports: string): object {
  if (draw.seldom(2)) return {};
  const names = draw.some(["tls", "constructor", "default"], 1, 2);
  const schemes = ["mutualTls", "custom", "sigV4"];
  const endpoint = (transport: string): object => ({
    description: draw.pick(hostileTexts),
    transport,
    host: "{name}.example.com",
    port: 8443,
    authentication: names,
    variables: {
      name: {
        default: "a",
        description: draw.pick(hostileTexts),
        ...(draw.seldom(2) && { values: { a: draw.pick(hostileTexts), "b.c": draw.pick(hostileTexts) } }),
      },
    },
  });
  const list = [
    ...(transports === "https" ? [] : [["class", endpoint("mqtt")]]),
    ...(transports === "mqtt" ? [] : [["main", endpoint("https")]]),
  ];
  return {
    authentication: Object.fromEntries(
      names.map((name, index) => [
        name,
        { scheme: schemes[index], description: draw.pick(hostileTexts), ...(schemes[index] === "sigV4" && { signingName: "a" }) },
      ]),
    ),
    endpoints: Object.fromEntries(list),
  };
}
