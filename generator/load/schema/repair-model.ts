import type { SchemaError } from "./schema-validator.js";
import { isRecord } from "../text/describe-value.js";
import { findMeantKey, findMeantWord } from "./describe-schema-error.js";
import type { PlacedError } from "./describe-schema-error.js";
import type { YamlPath } from "../../language/yaml-path.js";

const declarationSections = ["types", "operations", "messages", "errors", "authentication", "endpoints"];

/** What every operation and message builds on; without them nothing certain can be said of these. */
const sharedSections = ["mqtt", "https", "common"];

/** Stands for a header that is broken, so that the rest can still be checked. Never leaves the loader, because a broken model does not. */
const placeholderApi = { name: "Api", title: "-", description: "-", package: "-", version: "0.0.0", license: "-" };

type MutableRecord = Record<string, unknown>;

/** Gives each misspelt key and word the spelling that was meant, so that what they say can be checked in the same run. */
export function mendSpelling(value: unknown, errors: readonly PlacedError[]): unknown {
  const copy: unknown = structuredClone(value);
  // Words before keys, because a key that is renamed leads nowhere any more.
  for (const { error, path } of errors.filter(({ error: { keyword } }) => keyword === "enum")) {
    const owner = walk(copy, path.slice(0, -1));
    const meant = findMeantWord(error);
    const key = String(path.at(-1));
    if (isContainer(owner) && meant !== undefined) owner[key] = meant;
  }
  for (const { error, path } of errors.filter(({ error: { keyword } }) => keyword === "additionalProperties")) {
    const owner = walk(copy, path);
    if (!isContainer(owner)) continue;
    const key = String(error.params["additionalProperty"]);
    const meant = findMeantKey(error);
    if (meant !== undefined && !Object.hasOwn(owner, meant)) owner[meant] = owner[key];
    delete owner[key];
  }
  return copy;
}

/** Leaves out what cannot be checked any further: each declaration that breaks the schema, and the operations where a shared part does. */
export function dropBrokenParts(value: unknown, errors: readonly PlacedError[]): unknown {
  if (!isRecord(value)) return undefined;
  const copy: MutableRecord = { ...value };
  const brokenNames = new Map<string, Set<string>>();
  for (const { error, path } of errors) {
    const [section = "", name] = [...path, ...listNamedKeys(error)].map(String);
    if (declarationSections.includes(section) && name !== undefined && isRecord(value[section])) {
      brokenNames.set(section, (brokenNames.get(section) ?? new Set()).add(name));
    } else dropSection(copy, section);
  }
  for (const [section, names] of brokenNames) {
    const declarations = copy[section];
    if (!isRecord(declarations)) continue;
    copy[section] = Object.fromEntries(Object.entries(declarations).filter(([name]) => !names.has(name)));
  }
  return copy;
}

function dropSection(copy: MutableRecord, section: string): void {
  if (section === "api") {
    copy["api"] = placeholderApi;
  } else if (section === "topicsmith") {
    copy["topicsmith"] = 1;
  } else {
    delete copy[section];
    if (sharedSections.includes(section)) {
      delete copy["operations"];
      delete copy["messages"];
    }
  }
}

function listNamedKeys({ keyword, params }: SchemaError): readonly unknown[] {
  if (keyword === "propertyNames") return [params["propertyName"]];
  if (keyword === "additionalProperties") return [params["additionalProperty"]];
  return keyword === "required" ? [params["missingProperty"]] : [];
}

function walk(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((parent, step) => (isContainer(parent) ? parent[step] : undefined), value);
}

function isContainer(value: unknown): value is MutableRecord {
  return typeof value === "object" && value !== null;
}
