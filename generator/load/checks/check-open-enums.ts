import { addToGroup } from "../../language/add-to-group.js";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { NormalizedType } from "../../language/normalize/normalized-type.js";
import type { CheckedModel } from "./checked-model.js";
import { listFieldTypes } from "./list-references.js";

/** So many members of a way through types are shown. */
const longestWay = 20;

/** Looks for open enums in requests, which are checked strictly. */
export function* checkOpenEnums({ document, resolve, locator }: CheckedModel): Iterable<Diagnostic> {
  const references = document.operations.flatMap(({ request }) => request.flatMap(listFieldTypes));
  const steps = findSteps(
    resolve,
    references.map(({ name }) => name),
  );
  for (const { name: reference, path } of references) {
    const step = steps.get(reference);
    if (step === undefined) continue;
    const inner = listMembers(steps, reference);
    const way = inner.length === 0 ? "" : `: the type \`${reference}\` holds it as ${inner.join(".")}`;
    yield createDiagnostic("open-enum-in-request", { name: step.target, path: way }, locator.value(path));
  }
}

/** The first step from a type to the nearest open enum that its values can hold. */
interface Step {
  readonly target: string;
  /** The type that holds the enum, or is it, and the member of that type; none for the enum itself. */
  readonly next?: HeldType;
}

interface HeldType {
  readonly name: string;
  /** None for the items of a list. */
  readonly member?: string;
}

/** Goes from the references to all that they hold, and back from the open enums, so that no type is looked at twice. */
function findSteps(resolve: CheckedModel["resolve"], references: Iterable<string>): ReadonlyMap<string, Step> {
  const holders = new Map<string, HeldType[]>();
  const steps = new Map<string, Step>();
  const reached = new Set(references);
  // A set and a map that grow while they are walked through go on with what was added.
  for (const name of reached) {
    const type = resolve(name);
    if (type?.kind === "enum" && type.open) steps.set(name, { target: name });
    for (const held of type === undefined ? [] : listHeld(type)) {
      addToGroup(holders, held.name, { ...held, name });
      reached.add(held.name);
    }
  }
  for (const [name, { target }] of steps) {
    for (const { name: holder, ...member } of holders.get(name) ?? []) {
      if (!steps.has(holder)) steps.set(holder, { target, next: { name, ...member } });
    }
  }
  return steps;
}

function listMembers(steps: ReadonlyMap<string, Step>, reference: string): readonly string[] {
  const members: string[] = [];
  for (let next = steps.get(reference)?.next; next !== undefined; next = steps.get(next.name)?.next) {
    if (members.length === longestWay) return [...members, "…"];
    if (next.member !== undefined) members.push(`\`${next.member}\``);
  }
  return members;
}

function listHeld(type: NormalizedType): readonly HeldType[] {
  switch (type.kind) {
    case "list":
      return [{ name: type.of }];
    case "map":
      return [
        { name: type.keys, member: "key" },
        { name: type.values, member: "value" },
      ];
    case "structure":
      return type.fields.flatMap((field) => listFieldTypes(field).map(({ name }) => ({ name, member: field.name })));
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "enum":
    case "json":
    case "jsonText":
    case "bytes":
      return [];
  }
}
