import type { Api } from "../../../api/api.js";
import { locateRuntime, locateSource, outputModules } from "../../../language/output-modules.js";
import { nameClients, nameInput } from "../../../language/output-names.js";
import type { EmittedFile, Entry } from "../../emitted-file.js";
import { runtimeExports } from "../../package/runtime-exports.js";
import { writeExports } from "../../package/write-exports.js";
import type { ModuleExports } from "../../package/write-exports.js";
import { writeDoc } from "../../text/doc-comment.js";
import { quote } from "../../text/quote.js";
import { code } from "../../typescript/code.js";
import type { Code } from "../../typescript/code.js";
import { exportValue } from "../../typescript/exported-name.js";
import { printModule } from "../../typescript/print-source-file.js";
import { importType, importValue } from "../../typescript/reference.js";
import type { Reference } from "../../typescript/reference.js";
import { findSigningName } from "./endpoints.js";
import { listHttpsOperations } from "./list-operations.js";

/** The client in one environment, and what carries its requests there. */
interface ClientOnTransport {
  readonly path: string;
  readonly condition?: "node";
  readonly createTransport: Reference;
  /** On what requests travel, as the end of a sentence. */
  readonly carriage: string;
}

const clients: readonly ClientOnTransport[] = [
  {
    path: locateSource(outputModules.https),
    condition: "node",
    createTransport: importValue(locateRuntime("https/transports/node-transport"), "createNodeTransport"),
    carriage: "on Node's own HTTPS client with kept-alive connections. Idle connections do not keep the process alive",
  },
  {
    path: locateSource(outputModules.httpsOnFetch),
    createTransport: importValue(locateRuntime("https/transports/fetch-transport"), "createFetchTransport"),
    carriage: "on `fetch`, for browsers and workers. Client certificates need Node.js; use signed requests here",
  },
];

/** Emits the entry points `./https`, for Node and for everything else, `./sigv4` and `./proxy`. */
export function emitEntries(api: Api): readonly EmittedFile[] {
  const signingName = findSigningName(api);
  const signers = signingName === undefined ? [] : [emitSigner(api, signingName)];
  return [...clients.map((client) => emitClient(api, client)), ...signers, emitProxy(api)];
}

function emitClient(api: Api, client: ClientOnTransport): EmittedFile {
  const { path, condition } = client;
  const declarations = [writeExports(path, [...listOwnExports(api), ...runtimeExports.https]), defineClient(api, client)];
  const entry: Entry = {
    subpath: "./https",
    contents: "The client over HTTPS, and `mutualTls`. Uses `node:https` on Node.js and `fetch` elsewhere.",
    ...(condition !== undefined && { condition }),
  };
  return { ...printModule(api, { path, declarations }), entry };
}

function listOwnExports(api: Api): readonly ModuleExports[] {
  const { shared, httpsOptions } = nameClients(api.name);
  return [
    { module: outputModules.client, types: [shared, ...listHttpsOperations(api).map(({ name }) => nameInput(name))] },
    { module: outputModules.httpsClient, types: [httpsOptions] },
  ];
}

function defineClient(api: Api, { createTransport, carriage }: ClientOnTransport): Code {
  const { https, httpsBase, httpsOptions } = nameClients(api.name);
  const documentation = {
    paragraphs: ["Creates a client. The first request opens the first connection."],
    tags: [{ name: "throws", text: "{ValidationError} if an option is invalid." }],
  };
  return code`
    ${writeDoc(`A client for the ${api.title} over HTTPS, ${carriage}.`)}
    export class ${exportValue(https)} extends ${importValue(outputModules.httpsClient, httpsBase)} {
      ${writeDoc(documentation)}
      constructor(options: ${importType(outputModules.httpsClient, httpsOptions)}) {
        super(options, ${createTransport});
      }
    }
  `;
}

function emitSigner(api: Api, signingName: string): EmittedFile {
  const path = locateSource(outputModules.sigV4);
  const declarations = [writeExports(path, runtimeExports.sigV4), defineSigner(signingName)];
  const entry: Entry = {
    subpath: "./sigv4",
    contents: "`sigV4`, which signs HTTPS requests with AWS credentials.",
  };
  return { ...printModule(api, { path, declarations }), entry };
}

function defineSigner(signingName: string): Code {
  const module = locateRuntime("https/signing/sig-v4");
  const signer = importType(locateRuntime("https/authentication"), "RequestSigner");
  const doc = `Signs requests with AWS credentials, for the service \`${signingName}\`. Outside Node.js it needs Web Crypto, which web pages have over HTTPS alone.`;
  return code`
    ${writeDoc(doc)}
    export function ${exportValue("sigV4")}(options: ${importType(module, "SigV4Options")}): ${signer} {
      return ${importValue(module, "createSigner")}(options, ${quote(signingName)});
    }
  `;
}

function emitProxy(api: Api): EmittedFile {
  const path = locateSource(outputModules.proxy);
  const entry: Entry = {
    subpath: "./proxy",
    contents: "`proxyAgent` and `environmentProxyAgent`, for HTTPS through a proxy. Node.js only.",
  };
  return { ...printModule(api, { path, declarations: [writeExports(path, runtimeExports.proxy)] }), entry };
}
