import { StructureKind } from "../../typescript/ts-morph.js";
import type { ClassDeclarationStructure, ExportDeclarationStructure } from "ts-morph";
import type { Api } from "../../../api/api.js";
import { locateSource, outputModules } from "../../../language/output-modules.js";
import { nameClients } from "../../../language/output-names.js";
import type { EmittedFile } from "../../emitted-file.js";
import { formatDoc } from "../../text/doc-comment.js";
import { quote } from "../../text/quote.js";
import { printSourceFile } from "../../typescript/print-source-file.js";
import { importType, importValue } from "../../typescript/reference.js";
import { resolveImport } from "../../typescript/resolve-import.js";
import { nameInput } from "../client-interface.js";
import { nameBaseClass, nameOptions } from "./emit-client-class.js";
import { listHttpsOperations } from "./emit-operations.js";
import { findSigningName } from "./endpoints.js";

/** One way to import the client, and what carries its requests there. */
interface Entry {
  readonly path: string;
  readonly transport: { readonly module: string; readonly name: string };
  /** On what requests travel, as the end of a sentence. */
  readonly carriage: string;
}

const entries: readonly Entry[] = [
  {
    path: locateSource(outputModules.https),
    transport: { module: "src/runtime/https/transports/node-transport", name: "createNodeTransport" },
    carriage: "on Node's own HTTPS client with kept-alive connections. Idle connections do not keep the process alive",
  },
  {
    path: locateSource(outputModules.httpsOnFetch),
    transport: { module: "src/runtime/https/transports/fetch-transport", name: "createFetchTransport" },
    carriage: "on `fetch`, for browsers and workers. Client certificates need Node.js; use signed requests here",
  },
];

/** Emits the entry points `./https`, for Node and for everything else, and `./sigv4`. */
export function emitEntries(api: Api): readonly EmittedFile[] {
  const signingName = findSigningName(api);
  return [...entries.map((entry) => emitEntry(api, entry)), ...(signingName === undefined ? [] : [emitSigner(api, signingName)])];
}

function emitEntry(api: Api, { path, transport, carriage }: Entry): EmittedFile {
  return printSourceFile(api, {
    path,
    references: [
      importValue(outputModules.httpsClient, nameBaseClass(api)),
      importType(outputModules.httpsClient, nameOptions(api)),
      importValue(transport.module, transport.name),
    ],
    statements: [
      exportNames(path, outputModules.client, { types: [nameClients(api.name).shared, ...listHttpsOperations(api).map(nameInput)] }),
      exportNames(path, outputModules.httpsClient, { types: [nameOptions(api)] }),
      exportNames(path, "src/runtime/client/call-options", { types: ["CallOptions"] }),
      exportNames(path, "src/runtime/client/warning", { types: ["ClientWarning", "WarningKind", "WarningListener"] }),
      exportNames(path, "src/runtime/https/authentication", { types: ["HttpsAuthentication"] }),
      exportNames(path, "src/runtime/https/mutual-tls", { values: ["mutualTls"], types: ["MutualTlsOptions"] }),
      defineClient(api, transport.name, carriage),
    ],
  });
}

function defineClient(api: Api, transport: string, carriage: string): ClassDeclarationStructure {
  return {
    kind: StructureKind.Class,
    leadingTrivia: "\n",
    isExported: true,
    name: nameClients(api.name).https,
    extends: nameBaseClass(api),
    docs: [formatDoc({ paragraphs: [`A client for the ${api.title} over HTTPS, ${carriage}.`] })],
    ctors: [
      {
        docs: [
          formatDoc({
            paragraphs: ["Creates a client. The first request opens the first connection."],
            tags: [{ name: "throws", text: "{ValidationError} if an option is invalid." }],
          }),
        ],
        parameters: [{ name: "options", type: nameOptions(api) }],
        statements: `super(options, ${transport});`,
      },
    ],
  };
}

function emitSigner(api: Api, signingName: string): EmittedFile {
  const path = locateSource(outputModules.sigV4);
  return printSourceFile(api, {
    path,
    references: [
      importType("src/runtime/https/authentication", "RequestSigner"),
      importValue("src/runtime/https/signing/sig-v4", "createSigner"),
      importType("src/runtime/https/signing/sig-v4", "SigV4Options"),
    ],
    statements: [
      exportNames(path, "src/runtime/https/signing/credentials", { types: ["AwsCredentials", "CredentialsProvider"] }),
      exportNames(path, "src/runtime/https/signing/sig-v4", { types: ["SigV4Options"] }),
      {
        kind: StructureKind.Function,
        leadingTrivia: "\n",
        isExported: true,
        name: "sigV4",
        docs: [
          formatDoc({
            paragraphs: [
              `Signs requests with AWS credentials, for the service \`${signingName}\`. Needs the packages \`@smithy/signature-v4\` and \`@aws-crypto/sha256-js\`, which are loaded on the first request.`,
            ],
          }),
        ],
        parameters: [{ name: "options", type: "SigV4Options" }],
        returnType: "RequestSigner",
        statements: `return createSigner(options, ${quote(signingName)});`,
      },
    ],
  });
}

interface ExportedNames {
  readonly values?: readonly string[];
  readonly types: readonly string[];
}

function exportNames(path: string, module: string, { values = [], types }: ExportedNames): ExportDeclarationStructure {
  const isTypeOnly = values.length === 0;
  const namedExports = [...values.map((name) => ({ name })), ...types.map((name) => ({ name, isTypeOnly: !isTypeOnly }))];
  return { kind: StructureKind.ExportDeclaration, moduleSpecifier: resolveImport(path, module), isTypeOnly, namedExports };
}
