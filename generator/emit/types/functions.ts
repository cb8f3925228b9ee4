import type { NamedType } from "../../api/type.js";
import { locateRuntime } from "../../language/output-modules.js";
import { nameInspection } from "../../language/output-names.js";
import { writeDoc } from "../text/doc-comment.js";
import { quote } from "../text/quote.js";
import { code } from "../typescript/code.js";
import type { Code, Piece } from "../typescript/code.js";
import { exportValue } from "../typescript/exported-name.js";
import { importType, importValue } from "../typescript/reference.js";
import { describeExpected } from "./describe-expected.js";
import { isRecursive } from "./is-recursive.js";
import { referToCheck } from "./names.js";
import { findings } from "./references.js";

const validator = importType(locateRuntime("values/validator"), "Validator");
const createValidator = importValue(locateRuntime("values/validator"), "createValidator");
const createRecursiveValidator = importValue(locateRuntime("values/recursive-validator"), "createRecursiveValidator");

/** Declares the validator of a type, which has the type's name. */
export function declareValidator(type: NamedType): Code {
  const { name } = type;
  const expected = describeExpected(type);
  const functions = [quote(name), referToCheck(type).name, nameInspection(name)].join(", ");
  const create = isRecursive(type) ? createRecursiveValidator : createValidator;
  return code`
    ${writeDoc(`Validates \`${name}\`${expected === "an object" ? "" : `: ${expected}`}.`)}
    export const ${exportValue(name, validator)}: ${validator}<${name}> = /* @__PURE__ */ ${create}(${functions});
  `;
}

/** Declares the function that tells whether a value is of a type. */
export function declareCheck(type: NamedType, body: Piece): Code {
  return code`
    ${writeDoc(`Checks whether a value is of type \`${type.name}\`.`)}
    export function ${exportValue(referToCheck(type).name)}(value: unknown): value is ${type.name} {
      ${body}
    }
  `;
}

/** Declares the function that finds what is wrong with a value of a type. */
export function declareInspection(type: NamedType, body: Piece): Code {
  return code`
    ${writeDoc(`Lists everything that is wrong with a value as \`${type.name}\`.`)}
    export ${writeInspectionFunction(exportValue(nameInspection(type.name)), body)}
  `;
}

/** Writes a function that finds what is wrong with a value. */
export function writeInspectionFunction(name: Piece, body: Piece): Code {
  return code`
    function ${name}(value: unknown): ${findings} {
      ${body}
    }
  `;
}

/** How a value is checked. */
export interface FunctionBodies {
  /** What both functions need: a pattern or a set of characters. */
  readonly constant?: Code;
  readonly check: Code;
  readonly inspection: Code;
}
