import { StructureKind } from "ts-morph";
import type {
  ClassDeclarationStructure,
  ExportDeclarationStructure,
  InterfaceDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
} from "ts-morph";
import type { Api } from "../../../api/api.js";
import { toFileName, toKey } from "../../../api/name.js";
import type { Message } from "../../../api/operation.js";
import type { Field } from "../../../api/type.js";
import type { EmittedFile } from "../../emitted-file.js";
import { formatDoc } from "../../text/doc-comment.js";
import { quote, quoteAccess, quoteMember } from "../../text/quote.js";
import { isNamed, locateType } from "../../types/names.js";
import { writeType } from "../../types/write-type.js";
import { printSourceFile } from "../../typescript/print-source-file.js";
import { importType, importValue } from "../../typescript/reference.js";
import type { Reference } from "../../typescript/reference.js";
import { resolveImport } from "../../typescript/resolve-import.js";
import { interfaceModule, nameInput, needsInput } from "../client-interface.js";
import { documentCall } from "../document-call.js";
import { listMqttOperations, messagesModule, nameMessage, nameOperation, operationsModule } from "./list-operations.js";
import type { MqttOperation } from "./list-operations.js";
import { sortLabels } from "./write-message.js";

const path = "src/mqtt.ts";

/** The largest payload that MQTT itself can carry, in bytes. */
const mqttPayloadBytes = 268_435_455;

/** A number of filters in one SUBSCRIBE that every broker takes. */
const defaultFiltersPerSubscribe = 8;

/** What the entry point offers besides the client: the adapters, and the types that stand in signatures. */
const offered: readonly (Pick<ExportDeclarationStructure, "isTypeOnly"> & {
  readonly module: string;
  readonly names: readonly string[];
})[] = [
  { module: "src/runtime/mqtt/from-mqtt-js", names: ["fromMqttJs"] },
  { module: "src/runtime/mqtt/from-aws-crt", names: ["fromAwsCrt"] },
  { module: "src/runtime/mqtt/from-aws-crt-mqtt5", names: ["fromAwsCrtMqtt5"] },
  { module: "src/runtime/mqtt/subscription-error", names: ["SubscriptionError"] },
  { module: "src/runtime/abort-error", names: ["AbortError"] },
  { isTypeOnly: true, module: "src/runtime/client/call-options", names: ["CallOptions"] },
  { isTypeOnly: true, module: "src/runtime/client/warning", names: ["ClientWarning", "WarningKind", "WarningListener"] },
  { isTypeOnly: true, module: "src/runtime/mqtt/connection", names: ["ConnectionStatus", "MqttConnection"] },
  { isTypeOnly: true, module: "src/runtime/mqtt/message-hub", names: ["ReadOptions"] },
  { isTypeOnly: true, module: "src/runtime/mqtt/mqtt-session", names: ["MqttClientOptions"] },
];

/** Emits `src/mqtt.ts`, the entry point with the client over MQTT and the adapters for the libraries that carry it. */
export function emitClientClass(api: Api): EmittedFile {
  return printSourceFile(api, {
    path,
    references: listReferences(api),
    statements: [...listOffered(api), defineOptions(api), defineClass(api)],
  });
}

function listOffered(api: Api): readonly ExportDeclarationStructure[] {
  const inputs = listMqttOperations(api).map(nameInput);
  const client = inputs.length === 0 ? [] : [{ isTypeOnly: true, module: interfaceModule, names: [`${api.name}Client`, ...inputs] }];
  return [...client, ...offered].map(({ isTypeOnly = false, module, names }) => ({
    kind: StructureKind.ExportDeclaration,
    isTypeOnly,
    moduleSpecifier: resolveImport(path, module),
    namedExports: [...names],
  }));
}

function defineOptions(api: Api): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    leadingTrivia: "\n",
    isExported: true,
    name: `${api.name}MqttClientOptions`,
    extends: ["MqttClientOptions"],
    docs: [formatDoc({ paragraphs: [`What a \`${api.name}MqttClient\` is told.`] })],
    properties: api.identity.map((field) => ({
      name: quoteMember(field.name),
      isReadonly: true,
      type: writeType(field.type).text,
      docs: [formatDoc({ paragraphs: [field.description, "Goes with every request."] })],
    })),
  };
}

function defineClass(api: Api): ClassDeclarationStructure {
  const name = `${api.name}MqttClient`;
  const told = api.identity.map((field) => `${quoteMember(field.name)}: ${quoteAccess("this", field.name)}`).join(", ");
  const limits = `{ parseTopic, payloadLimit: ${api.limits.payloadBytes ?? mqttPayloadBytes}, filtersPerSubscribe: ${api.limits.filtersPerSubscribe ?? defaultFiltersPerSubscribe} }`;
  return {
    kind: StructureKind.Class,
    leadingTrivia: "\n",
    isExported: true,
    name,
    ...(listMqttOperations(api).length > 0 && { implements: [`${api.name}Client`] }),
    docs: [
      formatDoc({
        paragraphs: [
          `The ${api.title} over MQTT, on a connection that belongs to the caller.`,
          "The first call of an operation subscribes to its replies, once for all later calls. When the connection is lost, operations that change nothing are asked again after the reconnect, within their time-out; every other call in flight ends with a `ConnectionError`.",
        ],
      }),
    ],
    properties: [
      ...api.identity.map((field) => ({
        name: quoteMember(field.name),
        isReadonly: true,
        type: writeType(field.type).text,
        docs: [formatDoc({ paragraphs: [field.description] })],
      })),
      { name: "#session", isReadonly: true, type: "MqttSession" },
    ],
    ctors: [
      {
        docs: [
          formatDoc({
            paragraphs: ["Makes a client. Nothing is sent before the first call."],
            tags: [{ name: "throws", text: "{ValidationError} where an option is not what it should be." }],
          }),
        ],
        parameters: [
          { name: "connection", type: "MqttConnection" },
          { name: "options", type: `${name}Options`, ...(api.identity.length === 0 && { initializer: "{}" }) },
        ],
        statements: [
          ...api.identity.map((field) => `${quoteAccess("this", field.name)} = ${writeChecked(field)};`),
          `this.#session = createMqttSession(connection, ${limits}, {${told === "" ? "" : ` ${told} `}}, options);`,
        ],
      },
    ],
    methods: [
      ...listMqttOperations(api).map((operation) => defineCall(api, operation)),
      ...api.messages.map((message) => defineStream(api, message)),
      closeMethod,
    ],
  };
}

function defineCall(api: Api, operation: MqttOperation): OptionalKind<MethodDeclarationStructure> {
  const errors = operation.errors.filter(({ mqtt }) => mqtt !== undefined);
  return {
    name: quoteMember(operation.key),
    docs: [formatDoc(documentCall(operation, errors))],
    parameters: [
      { name: "input", type: nameInput(operation), ...(!needsInput(api, operation) && { initializer: "{}" }) },
      { name: "options", type: "CallOptions", hasQuestionToken: true },
    ],
    returnType: `Promise<${operation.response.name}>`,
    statements: `return this.#session.call(${nameOperation(operation)}, input, options);`,
  };
}

function defineStream(api: Api, message: Message): OptionalKind<MethodDeclarationStructure> {
  const { known, free } = sortLabels(api, message);
  const chosen = `Partial<Pick<${message.type.name}, ${free.map(({ name }) => quote(name)).join(" | ")}>>`;
  const told = known.map(({ name }) => `${quoteMember(name)}: ${quoteAccess("this", name)}`);
  const labels = [...told, ...(free.length === 0 ? [] : ["...labels"])].join(", ");
  return {
    name: quoteMember(message.key),
    docs: [formatDoc(documentStream(message, free.length > 0))],
    parameters: [
      free.length === 0
        ? { name: "options", type: "ReadOptions", initializer: "{}" }
        : { name: "{ signal, ...labels }", type: `ReadOptions & ${chosen}`, initializer: "{}" },
    ],
    returnType: `AsyncIterableIterator<${message.type.name}, undefined>`,
    statements: `return this.#session.read(${nameMessage(message)}, {${labels === "" ? "" : ` ${labels} `}}, ${free.length === 0 ? "options" : "{ signal }"});`,
  };
}

function documentStream({ description, catchUp }: Message, isChosen: boolean): Parameters<typeof formatDoc>[0] {
  const missed =
    catchUp === undefined
      ? "What is sent while there is no connection is missed."
      : `After a reconnect the client asks with \`${toKey(catchUp.operation)}\` and yields what has changed; where nothing was yielded before, whatever it learns. Nothing is asked when the reading begins.`;
  return {
    paragraphs: [
      description,
      isChosen ? "Without labels it yields the messages of all topics of its kind." : undefined,
      `The messages come in their order, across reconnects, until the signal is aborted, the loop is left, or the client is closed. 1,000 of them wait for a slow reader; then the oldest are dropped and a warning tells. ${missed}`,
    ],
    tags: [{ name: "throws", text: "{SubscriptionError} while reading, where the broker refuses the subscription." }],
  };
}

const closeMethod: OptionalKind<MethodDeclarationStructure> = {
  name: "close",
  docs: [
    formatDoc({
      paragraphs: [
        "Ends every call with a `ConnectionError` and every loop over messages, refuses further calls, and gives the subscriptions back, for which it waits a second at most. The connection stays as it is. May be called more than once.",
      ],
    }),
  ],
  returnType: "Promise<void>",
  statements: "return this.#session.close();",
};

/** Looks at once at what every request would be refused for. Enums have no validator and are left to the requests. */
function writeChecked({ name, type }: Field): string {
  const value = quoteAccess("options", name);
  return isNamed(type) && type.kind !== "enum" ? `${type.name}.parse(${value})` : value;
}

function listReferences(api: Api): readonly Reference[] {
  const operations = listMqttOperations(api);
  return [
    importValue("src/parse-topic", "parseTopic"),
    importType("src/runtime/mqtt/connection", "MqttConnection"),
    importValue("src/runtime/mqtt/mqtt-session", "createMqttSession"),
    importType("src/runtime/mqtt/mqtt-session", "MqttClientOptions"),
    importType("src/runtime/mqtt/mqtt-session", "MqttSession"),
    ...api.identity.flatMap(({ type }) => [
      ...writeType(type).references,
      ...(isNamed(type) && type.kind !== "enum" ? [importValue(locateType(type.name), type.name)] : []),
    ]),
    ...(operations.length === 0
      ? []
      : [importType(interfaceModule, `${api.name}Client`), importType("src/runtime/client/call-options", "CallOptions")]),
    ...operations.flatMap((operation) => [
      importType(interfaceModule, nameInput(operation)),
      importType(`src/operations/${toFileName(operation.name)}`, operation.response.name),
      importValue(operationsModule, nameOperation(operation)),
    ]),
    ...(api.messages.length === 0 ? [] : [importType("src/runtime/mqtt/message-hub", "ReadOptions")]),
    ...api.messages.flatMap((message) => [
      importType(`src/messages/${toFileName(message.name)}`, message.type.name),
      importValue(messagesModule, nameMessage(message)),
    ]),
  ];
}
