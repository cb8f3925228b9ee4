import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emitParseTopic } from "../../generator/emit/parse-topic.js";
import { resolveModelFile, resolveSections } from "../api/resolve-model.js";
import { importOutput } from "./import-output.js";

type Topics = Readonly<Record<string, Readonly<Record<string, (labels: object) => string>>>>;
type Parsed = { readonly operation: string; readonly kind: string } & Readonly<Record<string, string>>;

interface Output {
  readonly topics: Topics;
  readonly parseTopic: (topic: unknown) => Parsed | undefined;
}

function printParser(sections: string): string {
  return emitParseTopic(resolveSections(sections))[0]?.text.replace(/\s+/g, " ") ?? "";
}

const types = `
types:
  Room: { type: string, length: 1..8, pattern: "[a-z]+" }
  Power: { type: enum, values: { on: , off: } }
`;

describe("the parser", () => {
  it("tells topics of one length apart although a label may say what elsewhere is a literal", async () => {
    const { parseTopic } = await importOutput<Output>(
      resolveSections(`${types}
messages:
  Dimmed: { description: A room was dimmed., topic: "home/{room}/dim", fields: { room: { type: Room, required: true } } }
  Listed: { description: All rooms., topic: home/all/list }
`),
    );
    expect(parseTopic("home/all/dim")).toEqual({ operation: "dimmed", kind: "message", room: "all" });
    expect(parseTopic("home/all/list")).toEqual({ operation: "listed", kind: "message" });
    expect(parseTopic("home/hall/list")).toBeUndefined();
  });

  it("tells topics apart of which no level is a literal in both", async () => {
    const { parseTopic } = await importOutput<Output>(
      resolveSections(`${types}
messages:
  Powered: { description: Power., topic: "home/{power}/x", fields: { power: { type: Power, required: true } } }
  Entered: { description: A room., topic: "home/room/{room}", fields: { room: { type: Room, required: true } } }
`),
    );
    expect(parseTopic("home/off/x")).toEqual({ operation: "powered", kind: "message", power: "off" });
    expect(parseTopic("home/room/x")).toEqual({ operation: "entered", kind: "message", room: "x" });
    expect(parseTopic("home/dim/x")).toBeUndefined();
  });

  it("takes a word that an open enum does not list where it can be nothing else", async () => {
    const { parseTopic } = await importOutput<Output>(
      resolveSections(`${types}
  Event: { type: enum, open: true, values: { lit: } }
messages:
  Happened: { description: Something., topic: "home/{event}", fields: { event: { type: Event, required: true } } }
  Powered: { description: Power., topic: "home/{power}", fields: { power: { type: Power, required: true } } }
  Listed: { description: All rooms., topic: home/list }
`),
    );
    expect(["lit", "dimmed", "off", "list"].map((word) => parseTopic(`home/${word}`)?.operation)).toEqual([
      "happened",
      "happened",
      "powered",
      "listed",
    ]);
    expect(parseTopic("home/dimmed")).toEqual({ operation: "happened", kind: "message", event: "dimmed" });
    expect(["home/", "home/+", "home/#", "home/a\0b", "home/a/b"].map(parseTopic)).toEqual(Array(5).fill(undefined));
  });

  it("keeps the limit in bytes where labels may be of any character", () => {
    const open = `
mqtt: { limits: { topicBytes: 40 } }
types: { Room: { type: string, length: 1.., pattern: "[^/+#]+" } }
messages:
  Dimmed: { description: A room was dimmed., topic: "home/{room}", fields: { room: { type: Room, required: true } } }
`;
    expect(printParser(open)).toContain("!hasByteLength(topic, 0, 40)");
    expect(printParser(types)).not.toContain("hasByteLength");
  });

  it("names a level by its number where a label is called like a word of the language", () => {
    const reserved = `${types}
messages:
  Dimmed: { description: A room was dimmed., topic: "home/{in}", fields: { in: { type: Room, required: true } } }
`;
    expect(printParser(reserved)).toContain(`in: level1 };`);
  });

  it.each(["isRoom", "level2", "level1"])("reads a label that is called like something in its own code: %s", async (label) => {
    const { parseTopic } = await importOutput<Output>(
      resolveSections(`${types}
messages:
  Dimmed: { description: A room was dimmed., topic: "home/{${label}}/dim", fields: { ${label}: { type: Room, required: true } } }
`),
    );
    expect(parseTopic("home/hall/dim")).toEqual({ operation: "dimmed", kind: "message", [label]: "hall" });
    expect(parseTopic("home/HALL/dim")).toBeUndefined();
  });

  it("knows no topic where the model has none", async () => {
    const { parseTopic } = await importOutput<Output>(resolveSections(""));
    expect(parseTopic("home")).toBeUndefined();
  });
});

const identifier = fc.oneof(
  fc.constantFrom("get", "update", "delete", "accepted", "rejected", "name", "shadow", "json", "jobs", "things"),
  fc.stringMatching(/^[a-zA-Z0-9_-]{1,36}$/),
);

/** Every label that the models below have. */
const labels = fc.record({
  thingName: identifier,
  shadowName: identifier,
  templateName: identifier,
  deviceId: identifier,
  executionId: identifier,
  commandId: identifier,
  payloadFormat: fc.constantFrom("json", "cbor"),
  deviceKind: fc.constantFrom("things", "clients"),
  status: fc.constantFrom("SUCCEEDED", "FAILED"),
});

describe.each(["device-shadow", "fleet-provisioning", "commands"])("topics of %s", (name) => {
  const api = resolveModelFile(`test/fixtures/models/${name}.yaml`);

  it("are told apart and read back for all legal labels", async () => {
    const { topics, parseTopic } = await importOutput<Output>(api);
    const builders = Object.entries(topics).flatMap(([operation, group]) =>
      Object.entries(group).map(([kind, build]) => ({ operation, kind, build })),
    );
    const topicBuilders = builders.filter(({ kind }) => !/filter/i.test(kind));
    expect(topicBuilders.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.constantFrom(...topicBuilders), labels, ({ operation, kind, build }, given) => {
        const topic = build(given);
        const parsed = parseTopic(topic);
        expect(parsed).toEqual(expect.objectContaining({ operation, kind }));
        expect({ ...given, operation, kind }).toMatchObject(parsed ?? {});
        expect(build(parsed ?? {})).toBe(topic);
      }),
    );
  });
});
