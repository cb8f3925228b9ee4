import type { NamedStructure } from "../../api/operation.js";
import type { Field, StructureType } from "../../api/type.js";
import { locateRuntime } from "../../language/output-modules.js";
import { nameCheck, nameInspection } from "../../language/output-names.js";
import { quote, quoteMember } from "../text/quote.js";
import { code, joinCode } from "../typescript/code.js";
import type { Code } from "../typescript/code.js";
import { importValue } from "../typescript/reference.js";
import type { FunctionBodies } from "./functions.js";
import { nameLocals } from "./local-names.js";
import { isNamed, referToCheck } from "./names.js";
import { findings, inspectObject, isObject, reportIssue } from "./references.js";
import { writeMemberCheck } from "./write-check.js";
import { writeMemberInspection } from "./write-inspection.js";

const ownMembers = locateRuntime("values/own-members");
const copyOwnMembers = importValue(ownMembers, "copyOwnMembers");
const getOwnMember = importValue(ownMembers, "getOwnMember");
const inheritsMembers = importValue(ownMembers, "inheritsMembers");

/** Writes how a structure is checked: every member is read once, and then judged by its own type. */
export function writeStructureBodies(type: NamedStructure): FunctionBodies {
  const named = type.fields.map((field) => field.type).filter(isNamed);
  const locals = nameLocals(
    type.fields.map(({ name }) => name),
    named.map((member) => referToCheck(member).name),
  );
  return { check: writeStructureCheck(type, locals), inspection: writeStructureInspection(type, locals) };
}

type Locals = ReadonlyMap<string, string>;

function writeStructureCheck(type: NamedStructure, locals: Locals): Code {
  const checks = [
    type.union ? code`${countPresent(type, locals)} === 1` : undefined,
    ...type.fields.map((field) => writeMemberCheck(field, locals.get(field.name) ?? field.name)),
  ].filter((check) => check !== undefined);
  if (checks.length === 0) return code`return ${isObject}(value);`;
  return code`
    if (!${isObject}(value)) return false;
    ${writeReading(type, locals, nameCheck(type.name))}
    return ${joinCode(checks, " && ")};
  `;
}

function writeStructureInspection(type: NamedStructure, locals: Locals): Code {
  const inspections = type.fields
    .map((field) => writeMemberInspection(field, locals.get(field.name) ?? field.name))
    .filter((inspection) => inspection !== undefined);
  if (inspections.length === 0) return code`return ${inspectObject}(value);`;
  const count = countPresent(type, locals);
  const own = type.union ? code`= ${count} === 1 ? undefined : ${reportIssue}("union", "exactly one member", value)` : undefined;
  return code`
    if (!${isObject}(value)) return ${reportIssue}("type", "an object", value);
    ${writeReading(type, locals, nameInspection(type.name))}
    let found: ${findings} ${own};
    ${inspections}
    return found;
  `;
}

/** The fields whose value matters: those of a union all do, and of others those that not just any value fits. */
function listCheckedFields({ fields, union }: StructureType): readonly Field[] {
  return union ? fields : fields.filter((field) => writeMemberCheck(field, "value") !== undefined);
}

/** Reads the members before asking what the object inherits: that order is what makes the question free. */
function writeReading(type: StructureType, locals: Locals, name: string): Code {
  const fields = listCheckedFields(type);
  const inherited = fields.filter((field) => isInherited(field.name));
  const ordinary = fields.filter((field) => !isInherited(field.name)).map((field) => writeBinding(field.name, locals));
  return code`
    ${ordinary.length === 0 ? undefined : `const { ${ordinary.join(", ")} } = value;`}
    if (${inheritsMembers}(value)) return ${name}(${copyOwnMembers}(value));
    ${inherited.map((field) => code`const ${locals.get(field.name) ?? field.name} = ${getOwnMember}(value, ${quote(field.name)});`)}
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
