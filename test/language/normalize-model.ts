import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { ModelDocument } from "../../generator/language/document.js";
import { normalize } from "../../generator/language/normalize/normalize.js";
import type { NormalizedDocument } from "../../generator/language/normalize/normalized-document.js";

const preamble = `
topicsmith: 1
api: { name: Lamp, title: Lamp, description: A lamp., package: lamp, version: 1.0.0, license: MIT }
`;

/** Normalizes the sections of a small model. */
export function normalizeSections(sections: string): NormalizedDocument {
  return normalize(readDocument(preamble + sections));
}

/** Normalizes a model file of this project: `model/aws-iot-jobs.yaml`. */
export function normalizeModelFile(path: string): NormalizedDocument {
  return normalize(readDocument(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")));
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
