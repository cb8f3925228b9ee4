import * as jobs from "@topicsmith/aws-iot-jobs";
import * as schemas from "@topicsmith/aws-iot-jobs/json-schema";
import { describe, expect, test } from "vitest";
import { bundle, kilobyte, measureGzip } from "./bundle.js";

const labels = { thingName: "thingName", jobId: "jobId", eventOperation: "deleted" } as const;

/**
 * The text that no implementation can do without: every topic and filter that the builders can say, with the labels' names where labels go, and
 * the names by which a user asks for them. It is read off the builders, so that it grows with the API and not with the code.
 */
function collectTopicTexts(): string {
  const builders: Readonly<Record<string, Readonly<Record<string, (values: typeof labels) => string>>>> = jobs.topics;
  return Object.entries(builders)
    .flatMap(([name, kinds]) => [name, ...Object.entries(kinds).map(([kind, build]) => `${kind} ${build(labels)}`)])
    .join("\n");
}

/** Each validator holds its own name, for its errors. */
const validatorNames = Object.entries(jobs).flatMap(([name, value]) => (typeof value === "object" && "~standard" in value ? [name] : []));

describe("a bundle", () => {
  test("that builds topics takes less than 1.2 kB more than the topics' own text", async () => {
    const { text } = await bundle(`import { topics } from "@topicsmith/aws-iot-jobs"; console.log(topics);`);
    expect(measureGzip(text)).toBeLessThan(1.2 * kilobyte + measureGzip(collectTopicTexts()));
  });

  test("that asks one question over HTTPS, without the signer, takes less than 10.6 kB", async () => {
    const { text } = await bundle(`
      import { JobsHttpsClient } from "@topicsmith/aws-iot-jobs/https";
      export const ask = (auth) => new JobsHttpsClient({ endpoint: "data.jobs.iot.eu-west-1.amazonaws.com", thingName: "MyThing", auth }).describeJobExecution({ jobId: "$next" });
    `);
    expect(measureGzip(text)).toBeLessThan(10.6 * kilobyte);
  });

  test("that asks one question over HTTPS on Node takes less than 11.6 kB", async () => {
    const program = `
      import { JobsHttpsClient, mutualTls } from "@topicsmith/aws-iot-jobs/https";
      export const ask = (auth) => new JobsHttpsClient({ endpoint: "data.jobs.iot.eu-west-1.amazonaws.com", thingName: "MyThing", auth: mutualTls(auth) }).describeJobExecution({ jobId: "$next" });
    `;
    const { text } = await bundle(program, "node");
    expect(measureGzip(text)).toBeLessThan(11.6 * kilobyte);
  });

  test.each(["ThingName", "JobId", "ClientToken"])("that checks a %s holds no other validator", async (name) => {
    const { text } = await bundle(`import { ${name} } from "@topicsmith/aws-iot-jobs"; console.log(${name}.is("x"));`);
    expect(validatorNames.filter((other) => text.includes(`"${other}"`))).toEqual([name]);
  });

  test.each([
    { name: "JobId", parts: [] },
    { name: "DetailsMap", parts: ["DetailsKey", "DetailsValue"] },
  ])("that holds the JSON Schema of $name holds no other than those of its parts", async ({ name, parts }) => {
    const { text } = await bundle(`import { ${name} } from "@topicsmith/aws-iot-jobs/json-schema"; console.log(${name});`);
    const held = Object.keys(schemas).filter((other) => new RegExp(`\\bname:"${other}"`).test(text));
    expect(held.sort()).toEqual([...parts, name].sort());
  });
});
