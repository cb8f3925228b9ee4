import { stringify } from "yaml";

/** Writes data as YAML without anchors, so that equal parts read the same wherever they stand. */
export function writeYaml(data: unknown): string {
  return stringify(data, { aliasDuplicateObjects: false, blockQuote: "literal", lineWidth: 120 });
}
