import type { Api } from "../../../api/api.js";
import { locateRuntime, locateSource, outputModules } from "../../../language/output-modules.js";
import { nameOperationDescription } from "../../../language/output-names.js";
import type { EmittedFile } from "../../emitted-file.js";
import { writeDoc } from "../../text/doc-comment.js";
import { code } from "../../typescript/code.js";
import type { Code } from "../../typescript/code.js";
import { exportValue } from "../../typescript/exported-name.js";
import { printModule } from "../../typescript/print-source-file.js";
import { importType } from "../../typescript/reference.js";
import { referToRequest, referToResponse } from "../references.js";
import { listHttpsOperations } from "./list-operations.js";
import type { OperationOnHttps } from "./list-operations.js";
import { writeOperation } from "./write-operation.js";

const httpsOperation = importType(locateRuntime("https/operation"), "HttpsOperation");

/** Emits `src/https/operations.ts`: for every operation, how it travels. */
export function emitOperations(api: Api): EmittedFile {
  const declarations = listHttpsOperations(api).map(describeOperation);
  return printModule(api, { path: locateSource(outputModules.httpsOperations), declarations });
}

function describeOperation(operation: OperationOnHttps): Code {
  const { name, key, https } = operation;
  const type = code`${httpsOperation}<${referToRequest(operation)}, ${referToResponse(operation)}>`;
  return code`
    ${writeDoc(`How \`${key}\` travels over HTTPS: \`${https.method} ${https.path}\`.`)}
    export const ${exportValue(nameOperationDescription(name))}: ${type} = ${writeOperation(operation)};
  `;
}
