import type { EnumType, EnumValue } from "../../api/type.js";
import { locateRuntime } from "../../language/output-modules.js";
import { nameEnumParts } from "../../language/output-names.js";
import { writeDoc } from "../text/doc-comment.js";
import { quote, quoteMember } from "../text/quote.js";
import { writeLiteral } from "../text/write-literal.js";
import { code } from "../typescript/code.js";
import type { Code, Piece } from "../typescript/code.js";
import { exportType, exportValue } from "../typescript/exported-name.js";
import { importValue } from "../typescript/reference.js";
import { describeExpected } from "./describe-expected.js";
import { documentType } from "./document-type.js";
import { declareCheck, declareInspection } from "./functions.js";
import { referToCheck } from "./names.js";

type NamedEnum = EnumType & { readonly name: string };

const reportWord = importValue(locateRuntime("values/report"), "reportWord");

/** Declares an enum: its values as an object, a union and a list, and the functions that check one. */
export function declareEnum(type: NamedEnum): readonly Piece[] {
  // The values that are listed, whether or not receivers let others pass.
  const expected = quote(describeExpected({ ...type, open: false }));
  return [
    declareValues(type),
    declareUnion(type),
    declareList(type),
    declareCheck(type, `return ${type.values.map(({ value }) => `value === ${quote(value)}`).join(" || ")};`),
    declareInspection(type, code`return ${referToCheck(type).name}(value) ? undefined : ${reportWord}(value, ${expected});`),
    ...(type.subsetOf === undefined ? [declareFacts(type), ...declareTransitions(type)] : []),
  ];
}

function declareValues(type: NamedEnum): Code {
  const members = type.values.map(({ value, description }) => {
    return code`
      ${description === undefined ? undefined : writeDoc(description)}
      ${quoteMember(value)}: ${quote(value)},
    `;
  });
  return code`
    ${writeDoc(documentType(type))}
    export const ${exportValue(type.name)} = {
      ${members}
    } as const;
  `;
}

function declareUnion(type: NamedEnum): Code {
  return code`
    ${writeDoc(documentType(type))}
    export type ${exportType(type.name)} = (typeof ${type.name})[keyof typeof ${type.name}];
  `;
}

function declareList(type: NamedEnum): Code {
  return code`
    ${writeDoc(`Every \`${type.name}\`, in the order of the API.`)}
    export const ${exportValue(nameEnumParts(type.name).values)} = [${type.values.map(({ value }) => quote(value)).join(", ")}] as const;
  `;
}

function declareFacts({ name, facts, values }: NamedEnum): Code | undefined {
  if (facts.length === 0) return undefined;
  const described = facts.map((fact) => `\`${fact.name}\`${fact.description === undefined ? "" : `: ${fact.description}`}`);
  return code`
    ${writeDoc(`Facts about each \`${name}\`. ${described.join(" ")}`)}
    export const ${exportValue(nameEnumParts(name).facts)} = ${writeTable(values, (value) => writeLiteral(value.facts))} as const;
  `;
}

function declareTransitions(type: NamedEnum): readonly Code[] {
  const { name, start, values } = type;
  if (start === undefined) return [];
  const { canChange, transitions } = nameEnumParts(name);
  const doc = `The values of \`${name}\` that each one can change to, beginning with \`${start}\`. Final values have an empty list.`;
  const table = writeTable(values, (value) => writeLiteral(value.transitions));
  return [
    code`
      ${writeDoc(doc)}
      export const ${exportValue(transitions)}: Readonly<Record<${name}, readonly ${name}[]>> = ${table};
    `,
    code`
      ${writeDoc("Whether `from` can change to `to`; `false` for unknown values.")}
      export function ${exportValue(canChange)}(from: string, to: string): boolean {
        return ${referToCheck(type).name}(from) && ${transitions}[from].some((next) => next === to);
      }
    `,
  ];
}

function writeTable(values: readonly EnumValue[], write: (value: EnumValue) => string): Code {
  return code`{
    ${values.map((value) => `${quoteMember(value.value)}: ${write(value)},`)}
  }`;
}
