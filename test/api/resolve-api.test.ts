import { expect, test } from "vitest";
import { toFileName } from "../../generator/language/output-modules.js";
import { nameErrorClass } from "../../generator/language/output-names.js";
import { pick, resolveModelFile, resolveSections } from "./resolve-model.js";

const jobs = resolveModelFile("model/aws-iot-jobs.yaml");

test("every note of the model is collected with the place it speaks of", () => {
  expect(jobs.notes.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining(["types.EpochSeconds", "operations.UpdateJobExecution.request.includeJobDocument", "errors.VersionMismatch"]),
  );
});

test("a member called note inside an example is data, not a note", () => {
  const { notes } = resolveSections("errors: { Broken: { description: It broke., mqtt: Broken, example: { note: not one } } }");
  expect(notes).toEqual([]);
});

test("a value of an endpoint's variable is no note, even if it is called so", () => {
  const { notes, endpoints } = resolveSections(`
authentication: { tls: { scheme: mutualTls, description: By certificate. } }
endpoints:
  main:
    description: Here.
    note: The pages differ.
    transport: mqtt
    host: "{zone}.test"
    port: 8883
    authentication: [tls]
    variables: { zone: { default: note, description: Where., values: { note: On paper. } } }`);
  expect(notes).toEqual([{ subject: "endpoints.main", text: "The pages differ." }]);
  expect(endpoints[0]?.variables[0]?.values).toEqual([{ value: "note", description: "On paper." }]);
});

test("an endpoint holds the ways to authenticate there, not their names", () => {
  expect(pick(jobs.endpoints, "jobsSigV4").authentication).toMatchObject([{ name: "sigV4", signingName: "iot-jobs-data" }]);
});

test("an error has its code on MQTT and its exception and status on HTTPS", () => {
  expect(pick(jobs.errors, "TerminalStateReached")).toMatchObject({
    className: "TerminalStateReachedError",
    mqtt: { code: "TerminalStateReached" },
    https: { exception: "TerminalStateException", status: 410 },
  });
});

test("an error's class does not say Error twice", () => {
  expect(nameErrorClass("InternalError")).toBe("InternalError");
});

test.each([
  ["DescribeJobExecution", "describe-job-execution"],
  ["CreateCertificateFromCsr", "create-certificate-from-csr"],
  ["MQTTLimits2", "mqtt-limits2"],
])("%s lives in %s", (name, file) => {
  expect(toFileName(name)).toBe(file);
});
