import type { Api } from "../../../api/api.js";
import { locateRuntime, locateSource, outputModules } from "../../../language/output-modules.js";
import { nameClients } from "../../../language/output-names.js";
import type { EmittedFile } from "../../emitted-file.js";
import { writeDoc } from "../../text/doc-comment.js";
import { quote, quoteMember } from "../../text/quote.js";
import { code, joinCode } from "../../typescript/code.js";
import type { Code } from "../../typescript/code.js";
import { exportType, exportValue } from "../../typescript/exported-name.js";
import { printModule } from "../../typescript/print-source-file.js";
import { importType, importValue } from "../../typescript/reference.js";
import type { Reference } from "../../typescript/reference.js";
import { needsInput } from "../client-interface.js";
import { documentCall } from "../document-call.js";
import { assignIdentity, declareIdentity, listToldMembers, writeOptionReading } from "../identity.js";
import { callOptions, referToDescription, referToInput, referToResponse, referToSharedClient } from "../references.js";
import { defineRequestMembers } from "../request-members.js";
import { findPorts } from "./endpoints.js";
import { listHttpsOperations } from "./list-operations.js";
import type { OperationOnHttps } from "./list-operations.js";

const clientOptions = importType(locateRuntime("https/client-options"), "HttpsClientOptions");
const optionRules = importValue(locateRuntime("https/option-rules"), "httpsOptionRules");
const transportFactory = importType(locateRuntime("https/connect"), "TransportFactory");
const callerType = importType(locateRuntime("https/create-https-caller"), "HttpsCaller");
const createCaller = importValue(locateRuntime("https/create-https-caller"), "createHttpsCaller");

/** Emits `src/https/client.ts`: the client, but for what carries its requests. */
export function emitClientClass(api: Api): EmittedFile {
  return printModule(api, {
    path: locateSource(outputModules.httpsClient),
    declarations: [defineRequestMembers(api), defineOptions(api), defineClass(api)],
  });
}

function defineOptions(api: Api): Code {
  const { https, httpsOptions } = nameClients(api.name);
  return code`
    ${writeDoc(`Options of a \`${https}\`.`)}
    export interface ${exportType(httpsOptions)} extends ${clientOptions} {
      ${declareIdentity(api, "Sent with every request.")}
    }
  `;
}

function defineClass(api: Api): Code {
  const { httpsBase, httpsOptions } = nameClients(api.name);
  const { mutualTls, sigV4 } = findPorts(api);
  const documentation = {
    paragraphs: ["Creates a client. The first request opens the first connection."],
    tags: [{ name: "throws", text: "{ValidationError} if an option is invalid." }],
  };
  const methods = [...listHttpsOperations(api).map((operation) => defineMethod(api, operation)), defineClose()];
  return code`
    ${writeDoc(`A client for the ${api.title} over HTTPS, on any HTTP implementation.`)}
    export abstract class ${exportValue(httpsBase)} implements ${referToSharedClient(api)} {
      ${declareIdentity(api)}
      readonly #caller: ${callerType};

      ${writeDoc(documentation)}
      constructor(options: ${httpsOptions}, createTransport: ${transportFactory}) {
        ${writeOptionReading(api, optionRules)}
        ${assignIdentity(api)}
        this.#caller = ${createCaller}(settings, {
          createTransport, ports: { mutualTls: ${mutualTls}, sigV4: ${sigV4} }, requestMembers, identity: { ${listToldMembers(api).join(", ")} }, readError: ${referToErrorReader(api)},
          ${writeRequestIdHeader(api)}
        });
      }

      ${joinCode(methods, "\n\n")}
    }
  `;
}

function writeRequestIdHeader({ errorReplies }: Api): string | undefined {
  const header = errorReplies.https?.requestIdHeader;
  return header === undefined ? undefined : `requestIdHeader: ${quote(header.toLowerCase())},`;
}

function referToErrorReader({ errorReplies }: Api): Reference {
  return errorReplies.https === undefined
    ? importValue(locateRuntime("https/plain-error"), "createPlainError")
    : importValue(outputModules.errors, "createHttpsServiceError");
}

function defineMethod(api: Api, operation: OperationOnHttps): Code {
  const errors = operation.errors.filter(({ https }) => https !== undefined);
  const input = code`input: ${referToInput(operation)}${needsInput(api, operation) ? undefined : " = {}"}`;
  return code`
    ${writeDoc(documentCall(operation, errors))}
    ${quoteMember(operation.key)}(${input}, options?: ${callOptions}): Promise<${referToResponse(operation)}> {
      return this.#caller.call(${referToDescription("https", operation)}, input, options);
    }
  `;
}

function defineClose(): Code {
  const doc =
    "Ends every pending call with a `ConnectionError`, rejects new ones and closes the connections. Can be called more than once.";
  return code`
    ${writeDoc(doc)}
    close(): Promise<void> {
      return this.#caller.close();
    }
  `;
}
