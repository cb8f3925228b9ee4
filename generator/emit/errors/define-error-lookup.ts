import type { ErrorKind } from "../../api/error.js";
import { locateRuntime } from "../../language/output-modules.js";
import type { Transport } from "../../language/transport.js";
import { writeDoc } from "../text/doc-comment.js";
import { quote, quoteMember } from "../text/quote.js";
import { referToCheck, referToInspection, referToType } from "../types/names.js";
import { code, joinCode } from "../typescript/code.js";
import type { Code, Piece } from "../typescript/code.js";
import { exportValue } from "../typescript/exported-name.js";
import { importValue } from "../typescript/reference.js";
import type { CarriedMember } from "./carried-member.js";
import { serviceError, serviceErrorOptions } from "./references.js";

const readCarried = importValue(locateRuntime("errors/error-reply"), "readCarried");

/** An error with the members that it hands on. */
export interface ErrorClass {
  readonly error: ErrorKind;
  readonly carried: readonly CarriedMember[];
}

/** A function that finds the class for a code. */
export interface ErrorLookup {
  readonly name: string;
  readonly definition: Code;
}

/** Defines the function that knows every error of the API. */
export function defineErrorLookup(classes: readonly ErrorClass[]): ErrorLookup {
  const name = "createServiceError";
  const doc =
    "Creates the error for a code: its name in the API, or its name on either transport. A code that the API does not list gives a plain `ServiceError` with that code.";
  return {
    name,
    definition: code`
      ${writeDoc(doc)}
      export ${writeLookup(exportValue(name), classes, { listCodes, read: readChecked })}
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
    definition: code`
      ${writeDoc(doc)}
      ${writeLookup(name, own, transport === "mqtt" ? mqttForm : httpsForm)}
    `,
  };
}

/** What differs between the functions that find an error. */
interface LookupForm {
  /** The codes of an error that may arrive. */
  readonly listCodes: (error: ErrorKind) => readonly string[];
  /** Writes how a member is read that the error hands on. */
  readonly read: MemberReading;
}

type MemberReading = (member: CarriedMember) => Code;

const readChecked: MemberReading = ({ name, type }) => code`${readCarried}(options.reply, ${quote(name)}, ${referToCheck(type)})`;

// HTTPS clients carry what finds a type's faults along anyway, and not the check that only says yes or no.
const readInspected: MemberReading = ({ name, type }) => {
  const check = code`(value): value is ${referToType(type)} => ${referToInspection(type)}(value) === undefined`;
  return code`${readCarried}(options.reply, ${quote(name)}, ${check})`;
};

const mqttForm: LookupForm = { listCodes: ({ mqtt }) => (mqtt === undefined ? [] : [String(mqtt.code)]), read: readChecked };

const httpsForm: LookupForm = { listCodes: ({ https }) => (https === undefined ? [] : [https.exception]), read: readInspected };

function writeLookup(name: Piece, classes: readonly ErrorClass[], { listCodes: list, read }: LookupForm): Code {
  const taken = new Set<string>();
  const cases = classes.map(({ error, carried }) => {
    const codes = list(error).filter((errorCode) => !taken.has(errorCode));
    codes.forEach((errorCode) => taken.add(errorCode));
    if (codes.length === 0) return undefined;
    return [
      ...codes.map((errorCode) => `case ${quote(errorCode)}:`),
      code`return new ${error.className}(message, ${writeOptions(carried, read)});`,
    ];
  });
  return code`
    function ${name}(code: string, message: string, options: ${serviceErrorOptions} = {}): ${serviceError} {
      switch (code) {
        ${cases}
        default: return new ${serviceError}(code, message, options);
      }
    }
  `;
}

function listCodes({ name, mqtt, https }: ErrorKind): readonly string[] {
  const codes = [name, ...(mqtt === undefined ? [] : [String(mqtt.code)]), ...(https === undefined ? [] : [https.exception])];
  return [...new Set(codes)];
}

function writeOptions(carried: readonly CarriedMember[], read: MemberReading): Piece {
  if (carried.length === 0) return "options";
  const members = carried.map((member) => code`${quoteMember(member.name)}: ${read(member)}`);
  return code`{ ...options, ${joinCode(members, ", ")} }`;
}
