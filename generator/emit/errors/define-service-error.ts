import { locateRuntime } from "../../language/output-modules.js";
import { writeDoc } from "../text/doc-comment.js";
import { quote, quoteMember } from "../text/quote.js";
import { referToType } from "../types/names.js";
import { code } from "../typescript/code.js";
import type { Code } from "../typescript/code.js";
import { exportType, exportValue } from "../typescript/exported-name.js";
import { importType } from "../typescript/reference.js";
import type { CarriedMember } from "./carried-member.js";
import type { ErrorClass } from "./define-error-lookup.js";
import { baseServiceError, serviceErrorName } from "./references.js";

const open = importType(locateRuntime("values/open"), "Open");
const classType = importType(locateRuntime("errors/service-error"), "ServiceErrorClass");

/**
 * Defines what an API calls every error that it can answer with, as a type and as a class. It is no union of the classes: TypeScript cannot tell
 * its members apart by a code that may be any text, so that each member of one says with which codes it comes.
 */
export function defineServiceError(classes: readonly ErrorClass[]): Code {
  const codes = classes.map(({ error }) => quote(error.name)).join(" | ");
  return code`
    ${writeDoc("Every error that the service can answer with. Those of the API are subclasses; a code that the API does not list gives a plain `ServiceError`.")}
    export interface ${exportType(serviceErrorName)} extends ${baseServiceError} {
      ${writeDoc("The error's name in the API, the same on every transport; for an error that the API does not list, the service's own code.")}
      readonly code: ${open}<${codes || "never"}>;
      ${listCarried(classes).map(declareCarried)}
    }

    ${writeDoc("The class of every error that the service can answer with.")}
    export const ${exportValue(serviceErrorName)}: ${classType}<${serviceErrorName}> = ${baseServiceError};
  `;
}

interface SharedMember extends CarriedMember {
  /** The codes that it comes with. */
  readonly codes: readonly string[];
}

function listCarried(classes: readonly ErrorClass[]): readonly SharedMember[] {
  const members = new Map(classes.flatMap(({ carried }) => carried.map((member) => [member.name, member])));
  return Array.from(members.values(), (member) => ({
    ...member,
    codes: classes.filter(({ carried }) => carried.some(({ name }) => name === member.name)).map(({ error }) => `\`${error.name}\``),
  }));
}

function declareCarried({ name, type, codes }: SharedMember): Code {
  return code`
    ${writeDoc(`Comes with the code ${codes.join(" or ")}.`)}
    readonly ${quoteMember(name)}?: ${referToType(type)} | undefined;
  `;
}
