import type { EnumDefinition, EnumValueDefinition, RefinedDefinition } from "../language/document.js";
import type { EnumFact, EnumType, EnumValue } from "./type.js";

/** Resolves an enum that lists its own values. */
export function resolveEnum(definition: EnumDefinition): EnumType {
  const facts = Object.entries(definition.facts ?? {}).map(([name, fact]): EnumFact => ({ name, ...fact }));
  return {
    kind: "enum",
    open: definition.open ?? false,
    facts,
    values: Object.entries(definition.values).map(([value, said]) => resolveValue(value, said ?? {}, facts)),
    ...(definition.start !== undefined && { start: definition.start }),
  };
}

/** Resolves a subset: the values of which every fact named in `where` is true. A subset is closed. */
export function resolveSubset(base: EnumType & { readonly name: string }, { where = {}, predicate }: RefinedDefinition): EnumType {
  return {
    kind: "enum",
    open: false,
    facts: base.facts,
    values: base.values.filter(({ facts }) => Object.entries(where).every(([name, word]) => facts[name] === word)),
    subsetOf: base,
    ...(predicate !== undefined && { predicate }),
  };
}

function resolveValue(value: string, said: EnumValueDefinition, facts: readonly EnumFact[]): EnumValue {
  const stated: Record<string, boolean | string> = {};
  for (const fact of facts) {
    const word = said[fact.name];
    if (typeof word === "string") stated[fact.name] = word;
    else if (fact.words === undefined) stated[fact.name] = word === true;
  }
  return { value, ...(said.description !== undefined && { description: said.description }), facts: stated, transitions: said.to ?? [] };
}
