import type { Api } from "../../api/api.js";
import type { Operation } from "../../api/operation.js";
import { locateSource, outputModules } from "../../language/output-modules.js";
import { nameClients, nameInput } from "../../language/output-names.js";
import type { EmittedFile } from "../emitted-file.js";
import { writeDoc } from "../text/doc-comment.js";
import { quoteMember } from "../text/quote.js";
import { code } from "../typescript/code.js";
import type { Code } from "../typescript/code.js";
import { exportType } from "../typescript/exported-name.js";
import { printModule } from "../typescript/print-source-file.js";
import { writeIdentityNames } from "./identity.js";
import { documentCall } from "./document-call.js";
import { callOptions, referToRequest, referToResponse } from "./references.js";

/** Emits `src/client.ts`: what the clients of all transports have in common. */
export function emitClientInterface(api: Api): readonly EmittedFile[] {
  const operations = api.operations.filter(({ mqtt, https }) => mqtt !== undefined || https !== undefined);
  if (operations.length === 0) return [];
  const declarations = [...operations.map((operation) => defineInput(api, operation)), defineInterface(api)];
  return [printModule(api, { path: locateSource(outputModules.client), declarations })];
}

/** Whether a call needs to be told anything besides what the client knows. */
export function needsInput({ identity }: Api, { request }: Operation): boolean {
  // To TypeScript `{}` has what every object inherits, so that it is no input where an optional member is called `toString`.
  return request.fields.some(
    ({ name, required }) => (required || name in Object.prototype) && !identity.some((told) => told.name === name),
  );
}

function defineInput(api: Api, operation: Operation): Code {
  const request = referToRequest(operation);
  const known = writeIdentityNames(api);
  const told = api.identity.length === 0 ? "" : ` The client adds ${api.identity.map(({ name }) => `\`${name}\``).join(", ")}.`;
  return code`
    ${writeDoc(`What to pass to \`${operation.key}\`.${told}`)}
    export type ${exportType(nameInput(operation.name))} = ${known === "" ? request : code`Omit<${request}, ${known}>`};
  `;
}

function defineInterface(api: Api): Code {
  const paragraphs = [
    `A client for the ${api.title}, over any transport.`,
    "A program written against this interface switches transports by changing one line.",
  ];
  return code`
    ${writeDoc({ paragraphs })}
    export interface ${exportType(nameClients(api.name).shared)} {
      ${listShared(api).map((operation) => declareMethod(api, operation))}
      ${writeDoc("Ends every pending call with a `ConnectionError` and rejects new ones. Can be called more than once.")}
      close(): Promise<void>;
    }
  `;
}

/** The operations that every transport of the API has. */
function listShared({ operations }: Api): readonly Operation[] {
  const usesMqtt = operations.some(({ mqtt }) => mqtt !== undefined);
  const usesHttps = operations.some(({ https }) => https !== undefined);
  return operations.filter(({ mqtt, https }) => (!usesMqtt || mqtt !== undefined) && (!usesHttps || https !== undefined));
}

function declareMethod(api: Api, operation: Operation): Code {
  const { key, name, errors } = operation;
  const input = `input${needsInput(api, operation) ? "" : "?"}: ${nameInput(name)}`;
  return code`
    ${writeDoc(documentCall(operation, errors))}
    ${quoteMember(key)}(${input}, options?: ${callOptions}): Promise<${referToResponse(operation)}>;
  `;
}
