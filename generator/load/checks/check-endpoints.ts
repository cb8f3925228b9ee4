import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { NormalizedEndpoint, NormalizedVariable } from "../../language/normalize/normalized-document.js";
import type { CheckedModel } from "./checked-model.js";
import type { YamlPath } from "../../language/yaml-path.js";
import { suggest } from "../text/suggest.js";
import type { YamlLocator } from "../yaml/yaml-locator.js";

/** Looks for endpoints that nobody could connect to, and for authentication that lacks or has too much. */
export function* checkEndpoints({ document, locator }: CheckedModel): Iterable<Diagnostic> {
  for (const { name, scheme, signingName } of document.authentication) {
    const path = ["authentication", name];
    if (scheme === "sigV4" && signingName === undefined) yield createDiagnostic("missing-signing-name", { name }, locator.key(path));
    if (scheme === "sigV4" || signingName === undefined) continue;
    yield createDiagnostic("unused-signing-name", { scheme }, locator.key([...path, "signingName"]));
  }
  for (const endpoint of document.endpoints) yield* checkEndpoint(locator, endpoint);
}

function* checkEndpoint(locator: YamlLocator, { name, host, variables, transport, path }: NormalizedEndpoint): Iterable<Diagnostic> {
  const known = variables.map((variable) => variable.name);
  const at = ["endpoints", name];
  const used = new Set<string>();
  for (const { 0: text, 1: variable = "", index } of host.matchAll(/\{(\w+)\}/g)) {
    used.add(variable);
    if (known.includes(variable)) continue;
    const suggestion = suggest(variable, known, "Declare it under `variables`, with a default and a description.");
    const location = locator.part([...at, "host"], index, index + text.length);
    yield createDiagnostic("unknown-variable", { name: variable, suggestion }, location);
  }
  for (const variable of variables) {
    const place = [...at, "variables", variable.name];
    if (!used.has(variable.name)) yield createDiagnostic("unused-variable", { name: variable.name }, locator.key(place));
    yield* checkVariable(locator, place, variable);
  }
  if (!isHost(host.replace(/\{\w+\}/g, "x"))) {
    yield createDiagnostic("malformed-host", { host }, locator.value([...at, "host"]));
  }
  if (path !== undefined && transport !== "websocket") {
    yield createDiagnostic("unused-path", { transport: transport.toUpperCase() }, locator.key([...at, "path"]));
  }
}

function* checkVariable(locator: YamlLocator, at: YamlPath, { name, default: usual, values }: NormalizedVariable): Iterable<Diagnostic> {
  const variable = `{${name}}`;
  if (!isHost(usual)) yield createDiagnostic("malformed-host-part", { value: usual, variable }, locator.value([...at, "default"]));
  for (const { value } of values) {
    if (!isHost(value)) yield createDiagnostic("malformed-host-part", { value, variable }, locator.key([...at, "values", value]));
  }
  const words = values.map(({ value }) => value);
  if (words.length === 0 || words.includes(usual)) return;
  yield createDiagnostic("unlisted-default", { name, value: usual, suggestion: suggest(usual, words) }, locator.value([...at, "default"]));
}

/** Whether a text has the form of a host, which a part of one has as well. */
function isHost(text: string): boolean {
  return /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.?$/.test(text);
}
