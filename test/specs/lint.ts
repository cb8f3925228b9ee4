import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Spectral } from "@stoplight/spectral-core";
import type { RulesetDefinition } from "@stoplight/spectral-core";
import { oas } from "@stoplight/spectral-rulesets";

/** What `redocly lint` says of a document under its recommended rules, one line per error or warning. */
export async function lintWithRedocly(source: string): Promise<readonly string[]> {
  const config = await createConfig({ extends: ["recommended"] });
  const problems = await lintFromString({ source, absoluteRef: "openapi.yaml", config });
  return problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer ?? ""} ${message}`);
}

/** What `spectral lint` says of a document under `spectral:oas`, one line per error, warning or hint. */
export async function lintWithSpectral(source: string): Promise<readonly string[]> {
  const spectral = new Spectral();
  spectral.setRuleset({ extends: [[oas as RulesetDefinition, "recommended"]] });
  const problems = await spectral.run(source);
  return problems.map(({ code, message, path }) => `${code} ${path.join("/")} ${message}`);
}
