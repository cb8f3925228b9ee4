import type { Field, StructureType } from "../../api/type.js";
import { quote, quoteMember } from "../text/quote.js";
import { importValue } from "../typescript/reference.js";
import { createCode, joinLines } from "./code.js";
import type { Code } from "./code.js";
import type { FunctionBodies } from "./functions.js";
import { nameLocals } from "./local-names.js";
import { writeMemberCheck } from "./write-check.js";
import { writeMemberInspection } from "./write-inspection.js";

interface FunctionNames {
  readonly check: string;
  readonly inspection: string;
}

const isObject = importValue("src/runtime/values/own-members", "isObject");
const copyOwnMembers = importValue("src/runtime/values/own-members", "copyOwnMembers");
const inheritsMembers = importValue("src/runtime/values/own-members", "inheritsMembers");
const reportIssue = importValue("src/runtime/values/inspection-result", "reportIssue");

/** Writes how a structure is checked: every member is read once, and then judged by its own type. */
export function writeStructureBodies(type: StructureType, names: FunctionNames): FunctionBodies {
  const locals = nameLocals(type.fields.map(({ name }) => name));
  return { check: writeStructureCheck(type, locals, names.check), inspection: writeStructureInspection(type, locals, names.inspection) };
}

type Locals = ReadonlyMap<string, string>;

function writeStructureCheck(type: StructureType, locals: Locals, name: string): Code {
  const checks = type.fields
    .map((field) => writeMemberCheck(field, locals.get(field.name) ?? field.name))
    .filter((code) => code !== undefined);
  if (type.union) checks.unshift(createCode(`${countPresent(type, locals)} === 1`));
  if (checks.length === 0) return createCode("return isObject(value);", isObject);
  const reading = writeReading(listCheckedFields(type), locals, name);
  return createCode(
    joinLines("if (!isObject(value)) return false;", reading.text, `return ${checks.map(({ text }) => text).join(" && ")};`),
    isObject,
    ...reading.references,
    ...checks.flatMap(({ references }) => references),
  );
}

function writeStructureInspection(type: StructureType, locals: Locals, name: string): Code {
  const inspections = type.fields
    .map((field) => writeMemberInspection(field, locals.get(field.name) ?? field.name))
    .filter((code) => code !== undefined);
  if (inspections.length === 0)
    return createCode("return inspectObject(value);", importValue("src/runtime/values/inspect", "inspectObject"));
  const reading = writeReading(listCheckedFields(type), locals, name);
  return createCode(
    joinLines(
      `if (!isObject(value)) return reportIssue("type", "an object", value);`,
      reading.text,
      type.union
        ? `let found: Findings = ${countPresent(type, locals)} === 1 ? undefined : reportIssue("union", "exactly one member", value);`
        : "let found: Findings;",
      ...inspections.map(({ text }) => text),
      "return found;",
    ),
    isObject,
    reportIssue,
    ...reading.references,
    ...inspections.flatMap(({ references }) => references),
  );
}

/** The fields whose value matters: those of a union all do, and of others those that not just any value fits. */
function listCheckedFields({ fields, union }: StructureType): readonly Field[] {
  return union ? fields : fields.filter((field) => writeMemberCheck(field, "value") !== undefined);
}

/** Reads the members before asking what the object inherits: that order is what makes the question free. */
function writeReading(fields: readonly Field[], locals: Locals, name: string): Code {
  const inherited = fields.filter((field) => isInherited(field.name));
  const ordinary = fields.filter((field) => !isInherited(field.name)).map((field) => writeBinding(field.name, locals));
  const text = joinLines(
    ordinary.length === 0 ? undefined : `const { ${ordinary.join(", ")} } = value;`,
    `if (inheritsMembers(value)) return ${name}(copyOwnMembers(value));`,
    ...inherited.map((field) => `const ${locals.get(field.name) ?? field.name} = getOwnMember(value, ${quote(field.name)});`),
  );
  const references = inherited.length === 0 ? [] : [importValue("src/runtime/values/own-members", "getOwnMember")];
  return createCode(text, copyOwnMembers, inheritsMembers, ...references);
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
