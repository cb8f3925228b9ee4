import { readFileSync } from "node:fs";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** The fenced block that follows a mark in the README. */
export function findReadmeExample(name: string): string {
  const block = readme.split(`<!-- example: ${name} -->\n`)[1]?.split(/^```\w*\n/m)[1];
  if (block === undefined) throw new Error(`The README has no example ${name}.`);
  return block;
}
