import { StructureKind } from "../typescript/ts-morph.js";
import type { InterfaceDeclarationStructure, MethodSignatureStructure, OptionalKind, TypeAliasDeclarationStructure } from "ts-morph";
import type { Api } from "../../api/api.js";
import type { Operation } from "../../api/operation.js";
import { locateOperation, outputModules } from "../../language/output-modules.js";
import { nameClients } from "../../language/output-names.js";
import type { EmittedFile } from "../emitted-file.js";
import { formatDoc } from "../text/doc-comment.js";
import { quoteMember } from "../text/quote.js";
import { printSourceFile } from "../typescript/print-source-file.js";
import { importType } from "../typescript/reference.js";
import type { Reference } from "../typescript/reference.js";
import { writeIdentityNames } from "./declare-identity.js";
import { documentCall } from "./document-call.js";

/** Emits `src/client.ts`: what the clients of all transports have in common. */
export function emitClientInterface(api: Api): readonly EmittedFile[] {
  const operations = api.operations.filter(({ mqtt, https }) => mqtt !== undefined || https !== undefined);
  if (operations.length === 0) return [];
  return [
    printSourceFile(api, {
      path: `${outputModules.client}.ts`,
      references: [
        ...(listShared(api).length === 0 ? [] : [importType("src/runtime/client/call-options", "CallOptions")]),
        ...operations.map(referToRequest),
        ...listShared(api).map(referToResponse),
      ],
      statements: [...operations.map((operation) => defineInput(api, operation)), defineInterface(api)],
    }),
  ];
}

/** Whether a call needs to be told anything besides what the client knows. */
export function needsInput({ identity }: Api, { request }: Operation): boolean {
  // To TypeScript `{}` has what every object inherits, so that it is no input where an optional member is called `toString`.
  return request.fields.some(
    ({ name, required }) => (required || name in Object.prototype) && !identity.some((told) => told.name === name),
  );
}

/** What a call is told: `DescribeJobExecutionInput`. */
export function nameInput({ name }: Operation): string {
  return `${name}Input`;
}

function referToRequest({ name, request }: Operation): Reference {
  return importType(locateOperation(name), request.name);
}

function referToResponse({ name, response }: Operation): Reference {
  return importType(locateOperation(name), response.name);
}

function defineInput(api: Api, operation: Operation): TypeAliasDeclarationStructure {
  const { key, request } = operation;
  const { identity } = api;
  const known = writeIdentityNames(api);
  const told = identity.length === 0 ? "" : ` The client adds ${identity.map(({ name }) => `\`${name}\``).join(", ")}.`;
  return {
    kind: StructureKind.TypeAlias,
    leadingTrivia: "\n",
    isExported: true,
    name: nameInput(operation),
    docs: [formatDoc({ paragraphs: [`What to pass to \`${key}\`.${told}`] })],
    type: known === "" ? request.name : `Omit<${request.name}, ${known}>`,
  };
}

function defineInterface(api: Api): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    leadingTrivia: "\n",
    isExported: true,
    name: nameClients(api.name).shared,
    docs: [
      formatDoc({
        paragraphs: [
          `A client for the ${api.title}, over any transport.`,
          "A program written against this interface switches transports by changing one line.",
        ],
      }),
    ],
    methods: [...listShared(api).map((operation) => declareMethod(api, operation)), closeMethod],
  };
}

/** The operations that every transport of the API has. */
function listShared({ operations }: Api): readonly Operation[] {
  const usesMqtt = operations.some(({ mqtt }) => mqtt !== undefined);
  const usesHttps = operations.some(({ https }) => https !== undefined);
  return operations.filter(({ mqtt, https }) => (!usesMqtt || mqtt !== undefined) && (!usesHttps || https !== undefined));
}

function declareMethod(api: Api, operation: Operation): OptionalKind<MethodSignatureStructure> {
  return {
    name: quoteMember(operation.key),
    docs: [formatDoc(documentCall(operation, operation.errors))],
    parameters: [
      { name: "input", type: nameInput(operation), hasQuestionToken: !needsInput(api, operation) },
      { name: "options", type: "CallOptions", hasQuestionToken: true },
    ],
    returnType: `Promise<${operation.response.name}>`,
  };
}

const closeMethod: OptionalKind<MethodSignatureStructure> = {
  name: "close",
  docs: [
    formatDoc({ paragraphs: ["Ends every pending call with a `ConnectionError` and rejects new ones. Can be called more than once."] }),
  ],
  returnType: "Promise<void>",
};
