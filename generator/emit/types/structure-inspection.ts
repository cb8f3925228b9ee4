import type { NamedStructure } from "../../api/operation.js";
import type { StructureType } from "../../api/type.js";
import { locateRuntime } from "../../language/output-modules.js";
import { nameInspection } from "../../language/output-names.js";
import { quote, quoteMember } from "../text/quote.js";
import { code } from "../typescript/code.js";
import type { Code } from "../typescript/code.js";
import { importValue } from "../typescript/reference.js";
import { nameLocals } from "./local-names.js";
import { isNamed, referToCheck } from "./names.js";
import { findings, inspectObject, isObject, reportIssue } from "./references.js";
import { writeMemberInspection } from "./write-inspection.js";

const ownMembers = locateRuntime("values/own-members");
const copyOwnMembers = importValue(ownMembers, "copyOwnMembers");
const getOwnMember = importValue(ownMembers, "getOwnMember");
const holdsMore = importValue(ownMembers, "holdsMore");

/** The member by which an object says how `JSON.stringify` writes it. */
const toJson = "toJSON";

/** Writes how a structure is checked: every member is read once, and then judged by its own type. */
export function writeStructureInspection(type: NamedStructure): Code {
  const named = type.fields.map((field) => field.type).filter(isNamed);
  const locals = nameLocals(
    [...new Set([...type.fields.map(({ name }) => name), toJson])],
    named.map((member) => referToCheck(member).name),
  );
  const inspections = type.fields.map((field) => writeMemberInspection(field, locals.get(field.name) ?? field.name));
  if (inspections.length === 0) return code`return ${inspectObject}(value);`;
  const count = countPresent(type, locals);
  const own = type.union ? code`= ${count} === 1 ? undefined : ${reportIssue}("union", "exactly one member", value)` : undefined;
  const copied = code`${inspectObject}(value) ?? ${nameInspection(type.name)}(${copyOwnMembers}(value))`;
  return code`
    if (!${isObject}(value)) return ${reportIssue}("type", "an object", value);
    ${writeReading(type, locals, copied)}
    let found: ${findings} ${own};
    ${inspections}
    return found;
  `;
}

type Locals = ReadonlyMap<string, string>;

/**
 * Reads the members before asking whether the object holds anything else: that order is what makes the question free. Of one that does,
 * `copied` is the answer.
 */
function writeReading({ fields }: StructureType, locals: Locals, copied: Code): Code {
  const inherited = fields.filter(({ name }) => isInherited(name));
  const ordinary = [...locals.keys()].filter((name) => !isInherited(name)).map((name) => writeBinding(name, locals));
  return code`
    const { ${ordinary.join(", ")} } = value;
    if (${holdsMore}(value, ${locals.get(toJson)})) return ${copied};
    ${inherited.map(({ name }) => code`const ${locals.get(name) ?? name} = ${getOwnMember}(value, ${quote(name)});`)}
  `;
}

function writeBinding(name: string, locals: Locals): string {
  const local = locals.get(name) ?? name;
  return local === name ? name : `${quoteMember(name)}: ${local}`;
}

/** Whether every object inherits a member of this name: `toString`. */
function isInherited(name: string): boolean {
  return name in Object.prototype;
}

function countPresent({ fields }: StructureType, locals: Locals): string {
  return fields.map(({ name }) => `Number(${locals.get(name) ?? name} !== undefined)`).join(" + ");
}
