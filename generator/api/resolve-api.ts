import type { NormalizedDocument } from "../language/normalize/normalized-document.js";
import type { NormalizedField } from "../language/normalize/normalized-field.js";
import type { Api } from "./api.js";
import { resolveEndpoint } from "./resolve-endpoint.js";
import { resolveError, resolveErrorReplies } from "./resolve-errors.js";
import { resolveFields } from "./resolve-fields.js";
import { resolveMessage } from "./resolve-message.js";
import { resolveOperation } from "./resolve-operation.js";
import { createTypeResolver } from "./resolve-types.js";

/** What the model itself does not say: where its output goes, and how to make it again. */
export interface ApiOptions {
  readonly slug: string;
  readonly command: string;
}

/** Resolves a checked document. Whatever could go wrong has been reported before; an exception here is a bug of the loader. */
export function resolveApi(document: NormalizedDocument, { slug, command }: ApiOptions): Api {
  const types = createTypeResolver(document.types, collectLabelTypes(document));
  const errorReplies = resolveErrorReplies(document, types);
  const errors = document.errors.map((error) => resolveError(error, errorReplies));
  const operations = document.operations.map((operation) => resolveOperation(operation, { types, errors, errorReplies }));
  const messages = document.messages.map((message) => resolveMessage(message, types));
  const { authentication, endpoints, mqtt, common, notes } = document;
  const { name, title, description, version, license, documentation, contact } = document.api;
  return {
    name,
    title,
    description,
    version,
    license,
    ...(documentation !== undefined && { documentation }),
    ...(contact !== undefined && { contact }),
    slug,
    command,
    packageName: document.api.package,
    // After the operations and messages, which ask for the forms that types have on transports.
    types: types.list(),
    identity: resolveFields(
      common.request.filter(({ required }) => required),
      "user",
      types.resolve,
    ),
    operations,
    messages,
    errors,
    errorReplies,
    endpoints: endpoints.map((endpoint) => resolveEndpoint(endpoint, authentication)),
    authentication,
    limits: mqtt.limits,
    notes,
  };
}

/** The types that stand in a topic or a path, and therefore name one thing. */
function collectLabelTypes({ operations, messages }: NormalizedDocument): ReadonlySet<string> {
  const filled = [
    ...operations.flatMap(({ request, mqtt, https }) => [
      ...listLabelFields(request, mqtt?.request.labels),
      ...listLabelFields(request, https?.labels),
    ]),
    ...messages.flatMap(({ fields, topic }) => listLabelFields(fields, topic.labels)),
  ];
  return new Set(filled.flatMap(({ types }) => [types.mqtt.name, types.https.name]));
}

function listLabelFields(fields: readonly NormalizedField[], labels: ReadonlySet<string> | undefined): readonly NormalizedField[] {
  return fields.filter(({ name }) => labels?.has(name));
}
