import { StructureKind } from "../typescript/ts-morph.js";
import type { FunctionDeclarationStructure } from "ts-morph";
import type { ErrorKind } from "../../api/error.js";
import { formatDoc } from "../text/doc-comment.js";
import { quote, quoteMember } from "../text/quote.js";
import { nameCheck } from "../types/names.js";
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
    ...defineLookup(lookupName, classes),
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
}

/** Defines the function that finds the class for a code of one transport: who uses that transport need not carry the errors of the other. */
export function defineTransportLookup(transport: "mqtt" | "https", classes: readonly ErrorClass[]): TransportLookup {
  const own = classes.filter(({ error }) => error[transport] !== undefined);
  if (own.length === classes.length) return { name: lookupName };
  const name = transport === "mqtt" ? "findMqttError" : "findHttpsError";
  const label = transport === "mqtt" ? "MQTT" : "HTTPS";
  const doc = `Knows the errors of ${label} only, so that programs that use nothing else need not load the others.`;
  return { name, definition: { ...defineLookup(name, own), docs: [formatDoc({ paragraphs: [doc] })] } };
}

function defineLookup(name: string, classes: readonly ErrorClass[]): FunctionDeclarationStructure {
  const taken = new Set<string>();
  const cases = classes.map(({ error, carried }) => {
    const codes = listCodes(error).filter((code) => !taken.has(code));
    codes.forEach((code) => taken.add(code));
    return `${codes.map((code) => `case ${quote(code)}:`).join("\n")}\nreturn new ${error.className}(message, ${writeOptions(carried)});`;
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

function writeOptions(carried: readonly CarriedMember[]): string {
  if (carried.length === 0) return "options";
  const members = carried.map(({ name, type }) => `${quoteMember(name)}: readCarried(options.reply, ${quote(name)}, ${nameCheck(type)})`);
  return `{ ...options, ${members.join(", ")} }`;
}
