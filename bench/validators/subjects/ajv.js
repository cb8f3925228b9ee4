import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";

const require = createRequire(import.meta.url);
const schemas = {
  update: readSchema("UpdateJobExecutionRequest"),
  describe: readSchema("DescribeJobExecutionResponse"),
  pending: readSchema("GetPendingJobExecutionsResponse"),
};

export const ajvCompiled = { name: "ajv compiled", is: compile(false), report: withReports(compile(true)) };
export const ajvStandalone = { name: "ajv standalone", is: compileStandalone(false), report: withReports(compileStandalone(true)) };

/** The schemas that are generated with the validators, so that both check the same. */
function readSchema(name) {
  return JSON.parse(readFileSync(new URL(`../../../generated/aws-iot-jobs/schemas/${name}.schema.json`, import.meta.url), "utf8"));
}

/** Inherited members count as absent, as they do for topicsmith. */
function createAjv(allErrors, code) {
  const ajv = new Ajv({ allErrors, ownProperties: true, strictTypes: false, code });
  for (const [key, schema] of Object.entries(schemas)) ajv.addSchema(schema, key);
  return ajv;
}

function compile(allErrors) {
  const ajv = createAjv(allErrors, {});
  return mapValues(schemas, (_, key) => ajv.getSchema(key));
}

function compileStandalone(allErrors) {
  const ajv = createAjv(allErrors, { source: true });
  const folder = mkdtempSync(join(import.meta.dirname, "../standalone-"));
  try {
    const file = join(folder, "validators.cjs");
    writeFileSync(
      file,
      standaloneCode(
        ajv,
        mapValues(schemas, (schema) => schema.$id),
      ),
    );
    return require(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function withReports(validators) {
  return mapValues(schemas, (_, key) => {
    const validate = validators[key];
    return (value) => (validate(value) ? 0 : validate.errors.length);
  });
}

function mapValues(object, map) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]));
}
