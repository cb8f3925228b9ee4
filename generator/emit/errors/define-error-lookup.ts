import type { ErrorKind } from "../../api/error.js";
import { locateRuntime } from "../../language/output-modules.js";
import type { Transport } from "../../language/transport.js";
import { writeDoc } from "../text/doc-comment.js";
import { quote, quoteMember } from "../text/quote.js";
import { referToInspection } from "../types/names.js";
import { writeInspection } from "../types/write-inspection.js";
import { code, joinCode } from "../typescript/code.js";
import type { Code, Piece } from "../typescript/code.js";
import { exportValue } from "../typescript/exported-name.js";
import { importValue } from "../typescript/reference.js";
import type { ErrorFinder } from "./define-reply-readers.js";
import type { CarriedMember } from "./carried-member.js";
import { baseServiceError, oddityListener, serviceErrorName, serviceErrorOptions } from "./references.js";

const readCarried = importValue(locateRuntime("errors/error-reply"), "readCarried");

/** An error with the members that it hands on. */
export interface ErrorClass {
  readonly error: ErrorKind;
  readonly carried: readonly CarriedMember[];
}

/** A function that finds the class for a code. */
export interface ErrorLookup extends ErrorFinder {
  readonly definition: Code;
}

/** Defines the function that knows every error of the API. */
export function defineErrorLookup(classes: readonly ErrorClass[]): ErrorLookup {
  const name = "createServiceError";
  const doc =
    "Creates the error for a code: its name in the API, or its name on either transport. A code that the API does not list gives a plain `ServiceError` with that code." +
    (handsOn(classes) ? " `onOddity` is told what is wrong with a member that the error hands on." : "");
  return {
    name,
    takesListener: handsOn(classes),
    definition: code`
      ${writeDoc(doc)}
      export ${writeLookup(exportValue(name), classes, listCodes)}
    `,
  };
}

/**
 * Defines the function that knows the errors of one transport alone: who uses that transport need not carry the errors of the other. Nothing
 * where the transport has every error of the API.
 */
export function defineTransportLookup(transport: Transport, classes: readonly ErrorClass[]): ErrorLookup | undefined {
  const own = classes.filter(({ error }) => error[transport] !== undefined);
  if (own.length === classes.length) return undefined;
  const name = transport === "mqtt" ? "findMqttError" : "findHttpsError";
  const doc = `Knows the errors of ${transport.toUpperCase()} only, so that programs that use nothing else need not load the others.`;
  return {
    name,
    takesListener: handsOn(own),
    definition: code`
      ${writeDoc(doc)}
      ${writeLookup(name, own, transport === "mqtt" ? listMqttCodes : listHttpsCodes)}
    `,
  };
}

/** Tells the codes of an error that may arrive. */
type CodeList = (error: ErrorKind) => readonly string[];

const listMqttCodes: CodeList = ({ mqtt }) => (mqtt === undefined ? [] : [String(mqtt.code)]);

const listHttpsCodes: CodeList = ({ https }) => (https === undefined ? [] : [https.exception]);

function writeLookup(name: Piece, classes: readonly ErrorClass[], list: CodeList): Code {
  const taken = new Set<string>();
  const cases = classes.map(({ error, carried }) => {
    const codes = list(error).filter((errorCode) => !taken.has(errorCode));
    codes.forEach((errorCode) => taken.add(errorCode));
    if (codes.length === 0) return undefined;
    return [
      ...codes.map((errorCode) => `case ${quote(errorCode)}:`),
      code`return new ${error.className}(message, ${writeOptions(carried)});`,
    ];
  });
  return code`
    function ${name}(code: string, message: string, options: ${serviceErrorOptions} = {}${writeOddityParameter(classes)}): ${serviceErrorName} {
      switch (code) {
        ${cases}
        default: return new ${baseServiceError}(code, message, options);
      }
    }
  `;
}

function listCodes({ name, mqtt, https }: ErrorKind): readonly string[] {
  const codes = [name, ...(mqtt === undefined ? [] : [String(mqtt.code)]), ...(https === undefined ? [] : [https.exception])];
  return [...new Set(codes)];
}

function writeOddityParameter(classes: readonly ErrorClass[]): Piece {
  return handsOn(classes) ? code`, onOddity?: ${oddityListener}` : undefined;
}

function handsOn(classes: readonly ErrorClass[]): boolean {
  return classes.some(({ carried }) => carried.length > 0);
}

function writeOptions(carried: readonly CarriedMember[]): Piece {
  if (carried.length === 0) return "options";
  const members = carried.map((member) => code`${quoteMember(member.name)}: ${readMember(member)}`);
  return code`{ ...options, ${joinCode(members, ", ")} }`;
}

function readMember({ name, type }: CarriedMember): Code {
  return code`${readCarried}(options.reply, ${quote(name)}, { inspect: ${writeMemberInspection(type)} }, onOddity)`;
}

function writeMemberInspection(type: CarriedMember["type"]): Piece {
  if (type.kind !== "enum" || !type.open) return referToInspection(type);
  return code`(value) => ${writeInspection(type, "value")}`;
}
