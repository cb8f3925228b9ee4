import { drawFacts, drawReference, drawRequestFacts } from "./any-type.js";
import type { DrawnType } from "./any-type.js";
import type { Draw } from "./draw.js";
import { hostileLabels, hostileMembers, hostileTexts } from "./hostile-texts.js";

type Definition = Readonly<Record<string, unknown>>;

/** A member of a payload that is being made. */
interface DrawnField {
  readonly name: string;
  readonly definition: Definition;
  /** What examples have there; nothing where they leave it out. */
  readonly value?: unknown;
}

/** What the operations and messages of one model have in common. */
export interface Surroundings {
  readonly types: readonly DrawnType[];
  readonly transports: "mqtt" | "https" | "both";
  readonly token: boolean;
  readonly errors: readonly string[];
  /** The label that each request has because all have it. */
  readonly identity: readonly string[];
}

/** Draws an operation of this name. */
export function drawOperation(draw: Draw, name: string, surroundings: Surroundings): Definition {
  const { types, token, errors, identity } = surroundings;
  const transports = surroundings.transports === "both" && !token ? draw.pick(["both", "mqtt", "https"] as const) : surroundings.transports;
  const closed = types.filter((type) => type.closed);
  const labels = drawLabels(draw, types, identity);
  const method = draw.pick(["GET", "PUT", "POST", "PATCH", "DELETE"]);
  const hasBody = method !== "GET" && method !== "DELETE";
  const usable =
    transports === "mqtt" || hasBody ? closed : closed.filter(({ use }) => use !== "composite" && use !== "json" && use !== "bytes");
  const whole = !token && (transports === "mqtt" || hasBody) && draw.seldom(5) ? [drawWhole(draw, closed)] : undefined;
  const empty = whole === undefined && !token && transports === "mqtt" && draw.seldom(5);
  const members = empty ? [] : (whole ?? drawFields(draw, usable, labels, drawRequestFacts));
  const wholeReply = !token && draw.seldom(6) ? [drawWhole(draw, types)] : undefined;
  const reply = wholeReply ?? drawFields(draw, types, []);
  const topic = [name.toLowerCase(), ...[...identity, ...labels.map((label) => label.name)].map((label) => `{${label}}`), "do"].join("/");
  const path = [name.toLowerCase(), ...[...identity, ...labels.map((label) => label.name)].map((label) => `{${label}}`)].join("/");
  const request = [...labels, ...members];
  const known = Object.fromEntries(identity.map((label) => [label, types.find(({ use }) => use === "label")?.createValue()]));
  return {
    description: draw.pick(hostileTexts),
    ...(draw.seldom(3) && { repeatable: true }),
    ...(transports !== "https" && { mqtt: drawMqtt(draw, topic, empty) }),
    ...(transports !== "mqtt" && {
      https: draw.seldom(3) ? { request: `${method} /${path}`, action: draw.pick(hostileTexts) } : `${method} /${path}`,
    }),
    ...(request.length > 0 && { request: toDefinitions(request) }),
    ...(reply.length > 0 && { reply: toDefinitions(reply) }),
    errors: draw.some(errors, 0, 3),
    examples: { one: { summary: draw.pick(hostileTexts), request: { ...known, ...toValues(request) }, reply: toValues(reply) } },
  };
}

/** Draws a message of this name. */
export function drawMessage(draw: Draw, name: string, { types }: Surroundings): Definition {
  const labels = drawLabels(draw, types, []);
  const kind = draw.pick(["members", "members", "whole", "empty"]);
  const members = { members: () => drawFields(draw, types, labels), whole: () => [drawWhole(draw, types)], empty: () => [] }[
    kind as "members" | "whole" | "empty"
  ]();
  const infix = draw.seldom(3) ? labels.slice(-1) : [];
  const levels = labels.map((label) => (infix.includes(label) ? `[/at/{${label.name}}]` : `/{${label.name}}`));
  const fields = [
    ...labels.map((label) => (infix.includes(label) ? { ...label, definition: { type: label.definition["type"] } } : label)),
    ...members,
  ];
  return {
    description: draw.pick(hostileTexts),
    topic: `messages/${name.toLowerCase()}${levels.join("")}/told`,
    ...(draw.seldom(3) && { audience: draw.pick(["device", "backend"]) }),
    ...(draw.seldom(3) && { qos: draw.pick([0, 1]) }),
    ...(kind === "empty" && { payload: "empty" }),
    ...(fields.length > 0 && { fields: toDefinitions(fields) }),
    examples: { one: { summary: draw.pick(hostileTexts), message: toValues(fields) } },
  };
}

function drawMqtt(draw: Draw, topic: string, empty: boolean): unknown {
  if (!empty && draw.seldom(2)) return topic;
  return {
    request: topic,
    ...(draw.seldom(2) && { subscribe: draw.pick(["pair", "wildcard"]) }),
    ...(draw.seldom(2) && { qos: draw.pick([0, 1]) }),
    ...(empty && { payload: "empty" }),
  };
}

function drawLabels(draw: Draw, types: readonly DrawnType[], taken: readonly string[]): readonly DrawnField[] {
  const usable = types.filter(({ use }) => use === "label");
  const names = hostileLabels.filter((name) => !taken.includes(name));
  return draw.some(names, 0, 3).map((name) => {
    const type = draw.pick(usable);
    return { name, definition: { type: type.name, required: true, ...drawFacts(draw) }, value: type.createValue() };
  });
}

function drawFields(
  draw: Draw,
  types: readonly DrawnType[],
  labels: readonly DrawnField[],
  drawOwnFacts: (draw: Draw, type: DrawnType) => Definition = drawFacts,
): readonly DrawnField[] {
  const free = hostileMembers.filter((name) => labels.every((label) => label.name !== name));
  return draw.some(free, 0, 5).map((name) => {
    const type = draw.pick(types);
    const required = draw.seldom(2);
    const given = !required && draw.seldom(4) ? { default: type.createValue() } : {};
    const definition = { type: drawReference(draw, type), ...(required && { required }), ...given, ...drawOwnFacts(draw, type) };
    return { name, definition, ...((required || draw.seldom(2)) && { value: type.createValue() }) };
  });
}

function drawWhole(draw: Draw, types: readonly DrawnType[]): DrawnField {
  const type = draw.pick(types);
  const definition = { type: type.name, in: "whole", required: true };
  return { name: draw.pick(["payload", "body", "constructor", "a-b"]), definition, value: type.createValue() };
}

function toDefinitions(fields: readonly DrawnField[]): Definition {
  return Object.fromEntries(fields.map(({ name, definition }) => [name, definition]));
}

function toValues(fields: readonly DrawnField[]): Definition {
  return Object.fromEntries(fields.filter((field) => "value" in field).map(({ name, value }) => [name, value]));
}
