import type { Api } from "../../generator/api/api.js";
import type { ErrorKind } from "../../generator/api/error.js";
import type { HttpsBinding, NamedStructure, Operation, PathSegment } from "../../generator/api/operation.js";
import type { EnumType, Field, IntegerType, StringType, StructureType, Type } from "../../generator/api/type.js";

/** Any text, unless told otherwise. */
export function createString<Facts extends Partial<StringType>>(facts: Facts): StringType & Facts {
  return { kind: "string", minLength: 0, sentinels: [], identifier: false, ...facts };
}

/** Any safe integer, unless told otherwise. */
export function createInteger<Facts extends Partial<IntegerType>>(facts: Facts): IntegerType & Facts {
  return { kind: "integer", minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER, sentinels: [], ...facts };
}

/** An enum of these words, without facts or transitions. */
export function createEnum<Facts extends Partial<EnumType>>(words: readonly string[], facts: Facts): EnumType & Facts {
  const values = words.map((value) => ({ value, facts: {}, transitions: [] }));
  return { kind: "enum", values, open: false, facts: [], ...facts };
}

/** A field that may be left out, unless told otherwise. */
export function createField(name: string, type: Type, facts: Partial<Field> = {}): Field {
  return { name, type, required: false, acceptsNumericString: false, ...facts };
}

export function createStructure(name: string, fields: readonly Field[], facts: Partial<StructureType> = {}): NamedStructure {
  return { kind: "structure", fields, union: false, ...facts, name };
}

export function createError(name: string, facts: Partial<ErrorKind> = {}): ErrorKind {
  return { name, className: `${name}Error`, description: `${name} happened.`, retryable: false, carries: [], ...facts };
}

/** An operation without members on any transport, unless told otherwise. */
export function createOperation(name: string, facts: Partial<Operation> = {}): Operation {
  return {
    name,
    key: `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    description: `Does ${name}.`,
    repeatable: false,
    request: createStructure(`${name}Request`, []),
    response: createStructure(`${name}Response`, []),
    errors: [],
    examples: [],
    ...facts,
  };
}

/** A GET without parameters or body, unless told otherwise. */
export function createHttps(path: string, facts: Partial<HttpsBinding> = {}): HttpsBinding {
  return {
    method: "GET",
    path,
    segments: path.slice(1).split("/").map(createSegment),
    query: [],
    requestBody: { kind: "empty" },
    successStatus: 200,
    responseBody: { kind: "empty" },
    ...facts,
  };
}

function createSegment(text: string): PathSegment {
  const label = /^\{(.+)\}$/.exec(text)?.[1];
  return label === undefined ? { kind: "literal", text } : { kind: "label", name: label, type: createString({ name: "Label" }) };
}

/** An API with nothing in it, unless told otherwise. */
export function createApi(facts: Partial<Api> = {}): Api {
  return {
    name: "Lamps",
    slug: "lamps",
    title: "Lamps device API",
    description: "Switches lamps.",
    packageName: "@example/lamps",
    version: "1.2.3",
    license: "MIT",
    command: "topicsmith generate lamps.yaml --out generated",
    types: [],
    identity: [],
    operations: [],
    messages: [],
    errors: [],
    errorReplies: {},
    endpoints: [],
    authentication: [],
    limits: {},
    notes: [],
    ...facts,
  };
}
