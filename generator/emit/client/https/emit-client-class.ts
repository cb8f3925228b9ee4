import { StructureKind } from "../../typescript/ts-morph.js";
import type { ClassDeclarationStructure, InterfaceDeclarationStructure, MethodDeclarationStructure, OptionalKind } from "ts-morph";
import type { Api } from "../../../api/api.js";
import { locateOperation, outputModules } from "../../../language/output-modules.js";
import { nameClients } from "../../../language/output-names.js";
import type { EmittedFile } from "../../emitted-file.js";
import { formatDoc } from "../../text/doc-comment.js";
import { quoteAccess, quoteMember } from "../../text/quote.js";
import { printSourceFile } from "../../typescript/print-source-file.js";
import { importType, importValue } from "../../typescript/reference.js";
import type { Reference } from "../../typescript/reference.js";
import { writeType } from "../../types/write-type.js";
import { nameInput, needsInput } from "../client-interface.js";
import { listIdentityChecks, writeIdentityCheck } from "../check-identity.js";
import { declareIdentity } from "../declare-identity.js";
import { documentCall } from "../document-call.js";
import { listHttpsOperations, nameDescription } from "./emit-operations.js";
import type { HttpsOperation } from "./emit-operations.js";
import { findPorts } from "./endpoints.js";

/** The class that works wherever it is given a transport: `JobsHttpsClientBase`. */
export function nameBaseClass({ name }: Api): string {
  return nameClients(name).httpsBase;
}

/** What the client is told when it is made: `JobsHttpsClientOptions`. */
export function nameOptions({ name }: Api): string {
  return nameClients(name).httpsOptions;
}

/** Emits `src/https/client.ts`: the client, but for what carries its requests. */
export function emitClientClass(api: Api): EmittedFile {
  return printSourceFile(api, {
    path: `${outputModules.httpsClient}.ts`,
    references: [...listReferences(api), ...api.identity.flatMap(({ type }) => writeType(type).references)],
    statements: [defineOptions(api), defineClass(api)],
  });
}

function defineOptions(api: Api): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: nameOptions(api),
    extends: ["HttpsClientOptions"],
    docs: [formatDoc({ paragraphs: [`Options of a \`${api.name}HttpsClient\`.`] })],
    properties: declareIdentity(api, "Sent with every request."),
  };
}

function defineClass(api: Api): ClassDeclarationStructure {
  return {
    kind: StructureKind.Class,
    leadingTrivia: "\n",
    isExported: true,
    isAbstract: true,
    name: nameBaseClass(api),
    implements: [nameClients(api.name).shared],
    docs: [formatDoc({ paragraphs: [`A client for the ${api.title} over HTTPS, on any HTTP implementation.`] })],
    properties: [...declareIdentity(api), { name: "#caller", isReadonly: true, type: "HttpsCaller" }],
    ctors: [
      {
        docs: [
          formatDoc({
            paragraphs: ["Creates a client. The first request opens the first connection."],
            tags: [{ name: "throws", text: "{ValidationError} if an option is invalid." }],
          }),
        ],
        parameters: [
          { name: "options", type: nameOptions(api) },
          { name: "createTransport", type: "TransportFactory" },
        ],
        statements: [
          ...api.identity.map((field) => `${quoteAccess("this", field.name)} = ${writeIdentityCheck(field)};`),
          `this.#caller = createHttpsCaller(options, { createTransport, ports: ${writePorts(api)}, readError: ${referToErrorReader(api).name} });`,
        ],
      },
    ],
    methods: [...listHttpsOperations(api).map((operation) => defineMethod(api, operation)), closeMethod],
  };
}

function defineMethod(api: Api, operation: HttpsOperation): OptionalKind<MethodDeclarationStructure> {
  const { key, response, errors } = operation;
  const told = api.identity.map((field) => `${quoteMember(field.name)}: ${quoteAccess("this", field.name)}`);
  const request = told.length === 0 ? "input" : `{ ...input, ${told.join(", ")} }`;
  return {
    name: quoteMember(key),
    docs: [
      formatDoc(
        documentCall(
          operation,
          errors.filter(({ https }) => https !== undefined),
        ),
      ),
    ],
    parameters: [
      { name: "input", type: nameInput(operation), ...(!needsInput(api, operation) && { initializer: "{}" }) },
      { name: "options", type: "CallOptions", hasQuestionToken: true },
    ],
    returnType: `Promise<${response.name}>`,
    statements: `return this.#caller.call(${nameDescription(operation)}, ${request}, options);`,
  };
}

const closeMethod: OptionalKind<MethodDeclarationStructure> = {
  name: "close",
  docs: [
    formatDoc({
      paragraphs: [
        "Ends every pending call with a `ConnectionError`, rejects new ones and closes the connections. Can be called more than once.",
      ],
    }),
  ],
  returnType: "Promise<void>",
  statements: "return this.#caller.close();",
};

function writePorts(api: Api): string {
  const { mutualTls, sigV4 } = findPorts(api);
  return `{ mutualTls: ${mutualTls}, sigV4: ${sigV4} }`;
}

function referToErrorReader({ errorReplies }: Api): Reference {
  return errorReplies.https === undefined
    ? importValue("src/runtime/https/plain-error", "createPlainError")
    : importValue(outputModules.errors, "createHttpsServiceError");
}

function listReferences(api: Api): readonly Reference[] {
  return [
    importType(outputModules.client, nameClients(api.name).shared),
    importType("src/runtime/client/call-options", "CallOptions"),
    importType("src/runtime/https/client-options", "HttpsClientOptions"),
    importType("src/runtime/https/connect", "TransportFactory"),
    importValue("src/runtime/https/create-https-caller", "createHttpsCaller"),
    importType("src/runtime/https/create-https-caller", "HttpsCaller"),
    referToErrorReader(api),
    ...listIdentityChecks(api),
    ...listHttpsOperations(api).flatMap((operation) => [
      importValue(outputModules.httpsOperations, nameDescription(operation)),
      importType(outputModules.client, nameInput(operation)),
      importType(locateOperation(operation.name), operation.response.name),
    ]),
  ];
}
