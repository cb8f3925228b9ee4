import { isIdentifier, isReservedWord } from "../../language/identifier.js";

/** Names that the code around the variables uses. */
const taken = new Set(
  (
    "Number value found key index addFindings copyOwnMembers getOwnMember holdsMore hasOwnMember mapValues parseJsonObject parseJsonValue " +
    "reportIssue writeJson JSON entry item"
  ).split(" "),
);

/**
 * Gives every member of a structure the name of the variable that holds it: its own name wherever that can be, and otherwise one like it.
 * No two are alike, and none is called like one of the functions that its code calls.
 */
export function nameLocals(members: readonly string[], functions: readonly string[] = []): ReadonlyMap<string, string> {
  const locals = new Map<string, string>();
  const used = new Set<string>();
  for (const member of members) {
    const plain = toIdentifier(member);
    const name = isTaken(plain) || functions.includes(plain) ? `${plain}Member` : plain;
    let local = name;
    for (let number = 2; used.has(local); number++) local = `${name}${number}`;
    used.add(local);
    locals.set(member, local);
  }
  return locals;
}

function isTaken(name: string): boolean {
  return isReservedWord(name) || taken.has(name) || /^(?:is|inspect|report|decodeHttps|encodeHttps)[A-Z]/.test(name);
}

/** `x-device-name` -> `xDeviceName` */
function toIdentifier(name: string): string {
  if (isIdentifier(name) && !name.startsWith("__")) return name;
  const words = name.split(/[^a-zA-Z0-9]+/).filter((word) => word !== "");
  const joined = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("");
  return /^[a-zA-Z]/.test(joined) ? joined : `member${joined}`;
}
