import type { Api } from "../../api/api.js";
import type { ErrorKind } from "../../api/error.js";
import { writeDoc, listRemarks } from "../text/doc-comment.js";
import { quote, quoteAccess, quoteMember } from "../text/quote.js";
import { referToType } from "../types/names.js";
import { code, joinCode } from "../typescript/code.js";
import type { Code, Piece } from "../typescript/code.js";
import { exportValue } from "../typescript/exported-name.js";
import type { CarriedMember } from "./carried-member.js";
import { baseServiceError, serviceErrorOptions } from "./references.js";

/** Defines the class of one error. Its brand holds its package, so that an error of the same name in another API is no error of this class. */
export function defineErrorClass({ packageName }: Api, error: ErrorKind, carried: readonly CarriedMember[]): Code {
  return code`
    ${writeDoc({ paragraphs: [error.description, describeWire(error)], tags: listRemarks(error) })}
    export class ${exportValue(error.className)} extends ${baseServiceError} {
      static override readonly brand: string = ${quote(`${packageName}#${error.className}`)};
      declare readonly code: ${quote(error.name)};
      ${carried.map(declareMember)}

      constructor(message: string, options: ${writeOptionsType(carried)} = {}) {
        super(${quote(error.name)}, message, { ...options, retryable: ${String(error.retryable)} });
        ${carried.map(({ name }) => `${quoteAccess("this", name)} = ${quoteAccess("options", name)};`)}
      }
    }
  `;
}

function declareMember({ name, type, description }: CarriedMember): Code {
  return code`
    ${description === undefined ? undefined : writeDoc(description)}
    declare readonly ${quoteMember(name)}: ${referToType(type)} | undefined;
  `;
}

function writeOptionsType(carried: readonly CarriedMember[]): Piece {
  if (carried.length === 0) return serviceErrorOptions;
  const members = carried.map(({ name, type }) => code`readonly ${quoteMember(name)}?: ${referToType(type)} | undefined`);
  return code`${serviceErrorOptions} & { ${joinCode(members, "; ")} }`;
}

function describeWire({ mqtt, https, retryable }: ErrorKind): string {
  const forms = [
    ...(mqtt === undefined ? [] : [`\`${mqtt.code}\` on MQTT`]),
    ...(https === undefined ? [] : [`\`${https.exception}\` with status ${https.status} on HTTPS`]),
  ];
  const advice = retryable ? "Retryable: the same request may succeed later." : "Not retryable: the same request would be rejected again.";
  return forms.length === 0 ? advice : `${forms.join("; ")}. ${advice}`;
}
