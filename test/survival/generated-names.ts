import { readFileSync } from "node:fs";
import { listPackageSources } from "../matrix/package-sources.js";

/** Names of the Jobs API itself, of which no other API knows. */
const ownNames = /Job|Pending|Details|Epoch|Retryable|Status|Step|Terminal|Thing/;

/** The names that the code of a generated package uses, its runtime aside: what a name in a model could be taken for. */
export async function listGeneratedNames(): Promise<readonly string[]> {
  return listNames(await readSources((path) => !path.includes("/runtime/")));
}

/** The names that its clients and entry points use. */
export async function listClientNames(): Promise<readonly string[]> {
  return listNames(await readSources((path) => /\/src\/(?:(?:mqtt|https)\/)?[^/]+$/.test(path)));
}

/** The names in PascalCase that can stand beside each other: none differ in capitals alone, and from none another one is made. */
export function toPascalNames(names: readonly string[]): readonly string[] {
  const all = [...new Map(names.map((name) => [name.toLowerCase(), name.charAt(0).toUpperCase() + name.slice(1)])).values()];
  const derive = (name: string): readonly string[] => [
    `Mqtt${name}`,
    `Https${name}`,
    `${name}Error`,
    `${name}Input`,
    `${name}Request`,
    `${name}Response`,
    // An enum called `IsLamp` has the list `isLampValues`, and a type called `LampValues` the function of that name.
    `${name.replace(/^Is/, "")}Values`,
  ];
  return all.filter((name) => derive(name).every((derived) => !all.includes(derived)));
}

async function readSources(isChosen: (path: string) => boolean): Promise<string> {
  const { all } = await listPackageSources(["generated"]);
  return all
    .filter(isChosen)
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
}

function listNames(source: string): readonly string[] {
  const code = source.replace(/\/\*[^]*?\*\/|\/\/.*|"[^"\n]*"/g, "");
  return [...new Set(code.match(/\b[A-Za-z][A-Za-z0-9]*\b/g))].filter((name) => !ownNames.test(name)).sort();
}
