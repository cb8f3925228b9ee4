import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { NormalizedEndpoint } from "../../language/normalize/normalized-document.js";
import type { CheckedModel } from "./checked-model.js";
import { suggest } from "../text/suggest.js";
import type { YamlLocator } from "../yaml/yaml-path.js";

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
  for (const variable of known) {
    if (!used.has(variable)) yield createDiagnostic("unused-variable", { name: variable }, locator.key([...at, "variables", variable]));
  }
  if (!/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.?$/.test(host.replace(/\{\w+\}/g, "x"))) {
    yield createDiagnostic("malformed-host", { host }, locator.value([...at, "host"]));
  }
  if (path !== undefined && transport !== "websocket") {
    yield createDiagnostic("unused-path", { transport: transport.toUpperCase() }, locator.key([...at, "path"]));
  }
}
