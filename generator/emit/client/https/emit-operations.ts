import { StructureKind, VariableDeclarationKind } from "../../typescript/ts-morph.js";
import type { VariableStatementStructure } from "ts-morph";
import type { Api } from "../../../api/api.js";
import type { HttpsBinding, Operation } from "../../../api/operation.js";
import { outputModules } from "../../../language/output-modules.js";
import type { EmittedFile } from "../../emitted-file.js";
import { formatDoc } from "../../text/doc-comment.js";
import { printSourceFile } from "../../typescript/print-source-file.js";
import { importType } from "../../typescript/reference.js";
import type { Reference } from "../../typescript/reference.js";
import { writeOperation, writeReplyType } from "./write-operation.js";

/** An operation that HTTPS offers. */
export type HttpsOperation = Operation & { readonly https: HttpsBinding };

/** The operations that HTTPS offers, in the order of the API. */
export function listHttpsOperations({ operations }: Api): readonly HttpsOperation[] {
  return operations.filter((operation): operation is HttpsOperation => operation.https !== undefined);
}

/** What the description of an operation is called: `describeJobExecutionOperation`. No word of the language ends so. */
export function nameDescription({ key }: HttpsOperation): string {
  return `${key}Operation`;
}

/** Emits `src/https/operations.ts`: for every operation, how it travels. */
export function emitOperations(api: Api): EmittedFile {
  const descriptions = listHttpsOperations(api).map(describeOperation);
  return printSourceFile(api, {
    path: `${outputModules.httpsOperations}.ts`,
    references: [importType("src/runtime/https/operation", "HttpsOperation"), ...descriptions.flatMap(({ references }) => references)],
    statements: descriptions.map(({ statement }) => statement),
  });
}

interface Description {
  readonly statement: VariableStatementStructure;
  readonly references: readonly Reference[];
}

function describeOperation(operation: HttpsOperation): Description {
  const { key, request, response, https } = operation;
  const { text, references } = writeOperation(operation, https);
  const reply = writeReplyType(operation);
  return {
    references: [...references, ...reply.references],
    statement: {
      kind: StructureKind.VariableStatement,
      leadingTrivia: "\n",
      declarationKind: VariableDeclarationKind.Const,
      isExported: true,
      docs: [formatDoc({ paragraphs: [`How \`${key}\` travels over HTTPS: \`${https.method} ${https.path}\`.`] })],
      declarations: [
        {
          name: nameDescription(operation),
          type: `HttpsOperation<${request.name}, ${reply.text}, ${response.name}>`,
          initializer: text,
        },
      ],
    },
  };
}
