import { StructureKind } from "../typescript/ts-morph.js";
import type { FunctionDeclarationStructure } from "ts-morph";
import type { ErrorKind } from "../../api/error.js";
import { formatDoc } from "../text/doc-comment.js";
import { quote, quoteMember } from "../text/quote.js";
import { nameCheck, nameInspection, referToInspection } from "../types/names.js";
import type { Reference } from "../typescript/reference.js";
import type { CarriedMember } from "./carried-member.js";

/** An error with the members that it hands on. */
export interface ErrorClass {
  readonly error: ErrorKind;
  readonly carried: readonly CarriedMember[];
}

/** The function that knows every error of the API. */
export const lookupName = "createServiceError";

/** Defines the function that finds the class for a code. */
export function defineErrorLookup(classes: readonly ErrorClass[]): FunctionDeclarationStructure {
  return {
    ...defineLookup(lookupName, classes, { listCodes, read: readChecked }),
    isExported: true,
    docs: [
      formatDoc({
        paragraphs: [
          "Creates the error for a code: its name in the API, or its name on either transport. A code that the API does not list gives a plain `ServiceError` with that code.",
        ],
      }),
    ],
  };
}

/** A function that knows the errors of one transport alone, and what it takes to call it. */
export interface TransportLookup {
  readonly name: string;
  /** Absent where the transport has every error of the API, which another function knows already. */
  readonly definition?: FunctionDeclarationStructure;
  /** What the definition needs besides what every function that finds errors does. */
  readonly references: readonly Reference[];
}

/** Defines the function that finds the class for a code of one transport: who uses that transport need not carry the errors of the other. */
export function defineTransportLookup(transport: "mqtt" | "https", classes: readonly ErrorClass[]): TransportLookup {
  const own = classes.filter(({ error }) => error[transport] !== undefined);
  if (own.length === classes.length) return { name: lookupName, references: [] };
  const name = transport === "mqtt" ? "findMqttError" : "findHttpsError";
  const label = transport === "mqtt" ? "MQTT" : "HTTPS";
  const doc = `Knows the errors of ${label} only, so that programs that use nothing else need not load the others.`;
  const lookup = defineLookup(name, own, transport === "mqtt" ? mqttForm : httpsForm);
  return {
    name,
    definition: { ...lookup, docs: [formatDoc({ paragraphs: [doc] })] },
    references: transport === "mqtt" ? [] : own.flatMap(({ carried }) => carried.map(({ type }) => referToInspection(type))),
  };
}

/** What differs between the functions that find an error. */
interface LookupForm {
  /** The codes of an error that may arrive. */
  readonly listCodes: (error: ErrorKind) => readonly string[];
  /** Writes how a member is read that the error hands on. */
  readonly read: MemberReading;
}

type MemberReading = (member: CarriedMember) => string;

const readChecked: MemberReading = ({ name, type }) => `readCarried(options.reply, ${quote(name)}, ${nameCheck(type)})`;

// HTTPS clients carry what finds a type's faults along anyway, and not the check that only says yes or no.
const readInspected: MemberReading = ({ name, type }) =>
  `readCarried(options.reply, ${quote(name)}, (value): value is ${type.name} => ${nameInspection(type)}(value) === undefined)`;

const mqttForm: LookupForm = { listCodes: ({ mqtt }) => (mqtt === undefined ? [] : [String(mqtt.code)]), read: readChecked };

const httpsForm: LookupForm = { listCodes: ({ https }) => (https === undefined ? [] : [https.exception]), read: readInspected };

function defineLookup(name: string, classes: readonly ErrorClass[], { listCodes: list, read }: LookupForm): FunctionDeclarationStructure {
  const taken = new Set<string>();
  const cases = classes.flatMap(({ error, carried }) => {
    const codes = list(error).filter((code) => !taken.has(code));
    codes.forEach((code) => taken.add(code));
    return codes.length === 0
      ? []
      : `${codes.map((code) => `case ${quote(code)}:`).join("\n")}\nreturn new ${error.className}(message, ${writeOptions(carried, read)});`;
  });
  return {
    kind: StructureKind.Function,
    name,
    parameters: [
      { name: "code", type: "string" },
      { name: "message", type: "string" },
      { name: "options", type: "ServiceErrorOptions", initializer: "{}" },
    ],
    returnType: "ServiceError",
    statements: `switch (code) {\n${cases.join("\n")}\ndefault:\nreturn new ServiceError(code, message, options);\n}`,
  };
}

function listCodes({ name, mqtt, https }: ErrorKind): readonly string[] {
  const codes = [name, ...(mqtt === undefined ? [] : [String(mqtt.code)]), ...(https === undefined ? [] : [https.exception])];
  return [...new Set(codes)];
}

function writeOptions(carried: readonly CarriedMember[], read: MemberReading): string {
  if (carried.length === 0) return "options";
  const members = carried.map((member) => `${quoteMember(member.name)}: ${read(member)}`);
  return `{ ...options, ${members.join(", ")} }`;
}
