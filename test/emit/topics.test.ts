import { beforeAll, describe, expect, it } from "vitest";
import { emitTopics } from "../../generator/emit/topics.js";
import { resolveModelFile, resolveSections } from "../api/resolve-model.js";
import { importOutput } from "./import-output.js";

type Builder = (labels?: object) => string;
type Topics = Readonly<Record<string, Readonly<Record<string, Builder>>>>;

async function importTopics(sections: string): Promise<Topics> {
  const { topics } = await importOutput<{ topics: Topics }>(resolveSections(sections));
  return topics;
}

function printTopics(sections: string): string {
  return emitTopics(resolveSections(sections))[0]?.text.replace(/\s+/g, " ") ?? "";
}

const types = `
types:
  Room: { type: string, length: 1..8, pattern: "[a-z]+" }
  Lamp: { type: string, length: 1..8, pattern: "[a-z]+" }
  Power: { type: enum, values: { on: , off: } }
`;

const switching = `${types}
mqtt: { accepted: "{request}/ok", rejected: "{request}/failed" }
operations:
  Switch:
    description: Switches a lamp.
    mqtt: home/{room}/{lamp}/{power}
    request:
      room: { type: Room, required: true }
      lamp: { type: Lamp, required: true }
      power: { type: Power, required: true }
`;

const labels = { room: "hall", lamp: "desk", power: "on" };

describe("the topics of an operation", () => {
  let topics: Topics;
  beforeAll(async () => {
    topics = await importTopics(switching);
  });

  it.each([
    ["request", "home/hall/desk/on"],
    ["accepted", "home/hall/desk/on/ok"],
    ["rejected", "home/hall/desk/on/failed"],
    ["filter", "home/hall/desk/on/+"],
  ])("are built by %s", (name, topic) => {
    expect(topics["switch"]?.[name]?.(labels)).toBe(topic);
  });

  it("open every level in a filter without labels", () => {
    expect(topics["switch"]?.["filter"]?.()).toBe("home/+/+/+/+");
    expect(topics["switch"]?.["filter"]?.({ lamp: "desk" })).toBe("home/+/desk/+/+");
  });

  it("refuse a word that the enum does not list", () => {
    expect(() => topics["switch"]?.["request"]?.({ ...labels, power: "dim" })).toThrow('expected "on" or "off"');
  });
});

describe("an operation that subscribes to a pair of filters", () => {
  const pair = switching.replace('rejected: "{request}/failed"', 'rejected: "home/{room}/failed/{lamp}/{power}", subscribe: pair');

  it("has a filter for each reply and none for both", async () => {
    const { switch: builders } = await importTopics(pair);
    expect(Object.keys(builders ?? {})).toEqual(["request", "accepted", "rejected", "acceptedFilter", "rejectedFilter"]);
    expect(builders?.["acceptedFilter"]?.({ room: "hall" })).toBe("home/hall/+/+/ok");
    expect(builders?.["rejectedFilter"]?.({ room: "hall" })).toBe("home/hall/failed/+/+");
  });
});

describe("a topic with an optional part", () => {
  const scene = `${types}
messages:
  SceneChanged:
    description: Another scene is shown.
    topic: home/{room}/scene[/of/{lamp}]/changed
    fields: { room: { type: Room, required: true }, lamp: Lamp }
`;
  let topics: Topics;
  beforeAll(async () => {
    topics = await importTopics(scene);
  });

  it("has the part where its label is given", () => {
    expect(topics["sceneChanged"]?.["message"]?.({ room: "hall", lamp: "desk" })).toBe("home/hall/scene/of/desk/changed");
  });

  it("lacks the part where its label is left out, in a filter as well", () => {
    expect(topics["sceneChanged"]?.["message"]?.({ room: "hall" })).toBe("home/hall/scene/changed");
    expect(topics["sceneChanged"]?.["filter"]?.()).toBe("home/+/scene/changed");
  });

  it("has both forms as its type", () => {
    expect(printTopics(scene)).toContain("`home/${R}/scene/changed` | `home/${R}/scene/of/${L}/changed`");
  });
});

describe("a label whose length is in bytes", () => {
  const tagged = `
types: { Tag: { type: string, length: 1..4, unit: bytes, pattern: "[^+#/\\0]+" } }
messages:
  Seen: { description: A tag was seen., topic: "home/{tag}/seen", fields: { tag: { type: Tag, required: true } } }
`;

  it("has no more bytes than that", async () => {
    const { seen } = await importTopics(tagged);
    expect(seen?.["message"]?.({ tag: "süd" })).toBe("home/süd/seen");
    expect(() => seen?.["message"]?.({ tag: "süß" })).toThrow("a string of 1 to 4 bytes");
  });
});

describe("a label of an open enum", () => {
  const moods = `
types: { Mood: { type: enum, open: true, values: { calm: , bright: } } }
messages:
  MoodChanged: { description: The mood changed., topic: "home/{mood}/mood", fields: { mood: { type: Mood, required: true } } }
`;

  it("may be a word that was added later, in a filter as well", async () => {
    const { moodChanged } = await importTopics(moods);
    expect(moodChanged?.["message"]?.({ mood: "süß" })).toBe("home/süß/mood");
    expect(moodChanged?.["filter"]?.({ mood: "dark" })).toBe("home/dark/mood");
    expect(moodChanged?.["filter"]?.()).toBe("home/+/mood");
  });

  it.each(["", "+", "#", "calm/bright"])("is one level: %j", async (mood) => {
    const { moodChanged } = await importTopics(moods);
    expect(() => moodChanged?.["message"]?.({ mood })).toThrow("expected one level of a topic");
  });

  it("completes its words in editors", () => {
    expect(printTopics(moods)).toContain("message: <const M extends Open<Mood>>(labels: { readonly mood: M })");
  });
});

describe("what is printed", () => {
  it("numbers type parameters whose labels begin alike", () => {
    const alike = `${types}
messages:
  Moved: { description: A lamp moved., topic: "home/{from}/{floor}", fields: { from: { type: Room, required: true }, floor: { type: Room, required: true } } }
`;
    expect(printTopics(alike)).toContain("<const F extends string, const F2 extends string>");
  });

  it("is a plain text where a topic has no labels", () => {
    const text = printTopics(`messages:\n  AllOff: { description: All is dark., topic: home/all-off }`);
    expect(text).toContain(`message: (): "home/all-off" => "home/all-off",`);
  });

  it("checks the length of a topic only where legal labels can pass the limit", () => {
    const long = switching.replace("1..8", "1..").replace("mqtt: {", "mqtt: { limits: { topicBytes: 64 },");
    expect(printTopics(switching)).not.toContain("checkTopicLength");
    expect(printTopics(long)).toContain("checkTopicLength(`home/${checked.room}/${checked.lamp}/${checked.power}`, 64)");
  });

  it("cannot be broken by what the model says", async () => {
    const hostile = `messages:\n  Odd: { description: "Ends here */ or \${here}", topic: "home/\`\${x}/\\\\" }`;
    const { odd } = await importTopics(hostile);
    expect(odd?.["message"]?.()).toBe("home/`${x}/\\");
  });
});

describe("topics of neighbouring APIs", () => {
  it("of a device shadow are classic or named", async () => {
    const { topics } = await importOutput<{ topics: Topics }>(resolveModelFile("test/fixtures/models/device-shadow.yaml"));
    const { getShadow } = topics;
    expect(getShadow?.["request"]?.({ thingName: "Lamp" })).toBe("$aws/things/Lamp/shadow/get");
    expect(getShadow?.["request"]?.({ thingName: "Lamp", shadowName: "get" })).toBe("$aws/things/Lamp/shadow/name/get/get");
    expect(topics["updateShadow"]).toHaveProperty("acceptedFilter");
  });

  it("of fleet provisioning need no thing", async () => {
    const { topics } = await importOutput<{ topics: Topics }>(resolveModelFile("test/fixtures/models/fleet-provisioning.yaml"));
    const { createKeysAndCertificate } = topics;
    expect(createKeysAndCertificate?.["request"]?.({ payloadFormat: "json" })).toBe("$aws/certificates/create/json");
    expect(createKeysAndCertificate?.["filter"]?.({ payloadFormat: "json" })).toBe("$aws/certificates/create/json/+");
  });
});
