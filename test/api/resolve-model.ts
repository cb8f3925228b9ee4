import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Api } from "../../generator/api/api.js";
import { resolveApi } from "../../generator/api/resolve-api.js";
import type { ModelDocument } from "../../generator/language/document.js";

const preamble = `
topicsmith: 1
api: { name: Lamp, title: Lamp, description: A lamp., package: lamp, version: 1.0.0, license: MIT }
`;

/** Resolves the sections of a small model. */
export function resolveSections(sections: string): Api {
  return resolveApi(readDocument(preamble + sections), { slug: "lamp", command: "npx topicsmith generate" });
}

/** Resolves a model file of this project: `model/aws-iot-jobs.yaml`. */
export function resolveModelFile(path: string): Api {
  const document = readDocument(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
  return resolveApi(document, { slug: "model", command: "npx topicsmith generate" });
}

/** The one of these that has the name. */
export function pick<T extends { readonly name?: string }>(items: readonly T[], name: string): T {
  const found = items.find((item) => item.name === name);
  if (found === undefined) throw new Error(`There is no ${name} among ${items.map((item) => item.name).join(", ")}.`);
  return found;
}

// Not through the loader, which wants whole models: a test says what it is about, and no more.
function readDocument(text: string): ModelDocument {
  const document: unknown = parse(text);
  if (!isDocument(document)) throw new Error("This is no model.");
  return document;
}

function isDocument(value: unknown): value is ModelDocument {
  return typeof value === "object" && value !== null && "topicsmith" in value && "api" in value;
}
