import { StructureKind } from "../typescript/ts-morph.js";
import type { FunctionDeclarationStructure, StatementStructures } from "ts-morph";
import type { EnumType, EnumValue } from "../../api/type.js";
import { writeDoc } from "../text/doc-comment.js";
import { quote, quoteMember } from "../text/quote.js";
import { writeLiteral } from "../text/write-literal.js";
import { importValue } from "../typescript/reference.js";
import { createCode } from "./code.js";
import { declareConstant, defineFunctions, joinDefinitions, printDocs } from "./definition.js";
import type { Definition } from "./definition.js";
import { describeExpected } from "./describe-expected.js";
import { documentType } from "./document-type.js";
import { nameCheck, nameEnumParts, nameInspection } from "./names.js";

type NamedEnum = EnumType & { readonly name: string };

/** Defines an enum: its values as an object, a union and a list, and the functions that check one. */
export function defineEnum(type: NamedEnum): Definition {
  const names = { name: type.name, check: nameCheck(type), inspection: nameInspection(type) };
  // The values that are listed, whether or not receivers let others pass.
  const expected = quote(describeExpected({ ...type, open: false }));
  return joinDefinitions([
    { statements: [declareValues(type), declareUnion(type), declareList(type)], references: [] },
    defineFunctions(names, {
      check: createCode(`return ${type.values.map(({ value }) => `value === ${quote(value)}`).join(" || ")};`),
      inspection: createCode(
        `return ${names.check}(value) ? undefined : reportWord(value, ${expected});`,
        importValue("src/runtime/values/report", "reportWord"),
      ),
    }),
    { statements: type.subsetOf === undefined ? [...declareFacts(type), ...declareTransitions(type)] : [], references: [] },
  ]);
}

function declareValues(type: NamedEnum): StatementStructures {
  const members = type.values.map(({ value, description }) => {
    const doc = description === undefined ? "" : `${writeDoc({ paragraphs: [description] })}\n`;
    return `${doc}${quoteMember(value)}: ${quote(value)},`;
  });
  return declareConstant({ name: type.name, value: `{\n${members.join("\n")}\n} as const`, doc: documentType(type) });
}

function declareUnion(type: NamedEnum): StatementStructures {
  return {
    kind: StructureKind.TypeAlias,
    leadingTrivia: "\n",
    isExported: true,
    name: type.name,
    type: `(typeof ${type.name})[keyof typeof ${type.name}]`,
    docs: printDocs(documentType(type)),
  };
}

function declareList(type: NamedEnum): StatementStructures {
  return declareConstant({
    name: nameEnumParts(type).values,
    value: `[${type.values.map(({ value }) => quote(value)).join(", ")}] as const`,
    doc: { paragraphs: [`Every \`${type.name}\`, in the order of the API.`] },
  });
}

function declareFacts(type: NamedEnum): readonly StatementStructures[] {
  if (type.facts.length === 0) return [];
  const facts = type.facts.map(({ name, description }) => `\`${name}\`${description === undefined ? "" : `: ${description}`}`);
  return [
    declareConstant({
      name: nameEnumParts(type).facts,
      value: `${writeTable(type.values, (value) => writeLiteral(value.facts))} as const`,
      doc: { paragraphs: [`Facts about each \`${type.name}\`. ${facts.join(" ")}`] },
    }),
  ];
}

function declareTransitions(type: NamedEnum): readonly StatementStructures[] {
  if (type.start === undefined) return [];
  return [
    declareConstant({
      name: nameEnumParts(type).transitions,
      type: `Readonly<Record<${type.name}, readonly ${type.name}[]>>`,
      value: writeTable(type.values, ({ transitions }) => writeLiteral(transitions)),
      doc: {
        paragraphs: [
          `The values of \`${type.name}\` that each one can change to, beginning with \`${type.start}\`. Final values have an empty list.`,
        ],
      },
    }),
    declareCanChange(type),
  ];
}

function declareCanChange(type: NamedEnum): FunctionDeclarationStructure {
  const { canChange, transitions } = nameEnumParts(type);
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: canChange,
    docs: printDocs({ paragraphs: ["Whether `from` can change to `to`; `false` for unknown values."] }),
    parameters: [
      { name: "from", type: "string" },
      { name: "to", type: "string" },
    ],
    returnType: "boolean",
    statements: `return ${nameCheck(type)}(from) && ${transitions}[from].some((next) => next === to);`,
  };
}

function writeTable(values: readonly EnumValue[], write: (value: EnumValue) => string): string {
  return `{\n${values.map((value) => `${quoteMember(value.value)}: ${write(value)},`).join("\n")}\n}`;
}
