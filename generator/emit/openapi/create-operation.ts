import type { Api } from "../../api/api.js";
import type { HttpsBinding, Operation, OperationExample, Payload } from "../../api/operation.js";
import { readMember } from "../../api/read-member.js";
import { createContent } from "./create-content.js";
import { createErrorResponses } from "./create-error-responses.js";
import { createParameters } from "./create-parameters.js";
import type { OperationObject, RequestBody, Response } from "./document.js";
import type { LabelWord, Route } from "./routes.js";

/** Describes one way to an operation as HTTPS offers it. */
export function createOperation(api: Api, route: Route, operationId: string): OperationObject {
  const { operation, words } = route;
  const { https } = operation;
  const examples = operation.examples.filter((example) => hasWords(example, words));
  const parameters = createParameters(route, examples);
  const requestBody = createRequestBody(examples, https.requestBody);
  return {
    operationId,
    summary: [writeSummary(operation.name), ...words.map(({ word }) => word)].join(", "),
    description: describeOperation(operation, https, words),
    tags: [api.name],
    ...(operation.documentation !== undefined && { externalDocs: { url: operation.documentation } }),
    ...(parameters.length > 0 && { parameters }),
    ...(requestBody !== undefined && { requestBody }),
    responses: {
      [https.successStatus]: createSuccess(examples, https),
      ...Object.fromEntries(
        createErrorResponses(api, operation).map(({ status, name }) => [status, { $ref: `#/components/responses/${name}` }]),
      ),
    },
  };
}

function hasWords({ request }: OperationExample, words: readonly LabelWord[]): boolean {
  return words.every(({ member, word }) => readMember(request, member) === word);
}

/** `StartNextPendingJobExecution` as a line in a table of contents: Start next pending job execution. */
function writeSummary(name: string): string {
  const words = name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, " ").split(" ");
  return words.map((word, index) => (index === 0 || /^[A-Z0-9]+$/.test(word) ? word : word.toLowerCase())).join(" ");
}

function describeOperation({ description }: Operation, { action }: HttpsBinding, words: readonly LabelWord[]): string {
  return [
    description,
    ...words.map(({ member, word, description: meaning }) => ["Here `" + member + "` is `" + word + "`.", meaning].join(" ").trimEnd()),
    ...(action === undefined ? [] : [`Needs the permission \`${action}\`.`]),
  ].join("\n\n");
}

function createRequestBody(examples: readonly OperationExample[], payload: Payload): RequestBody | undefined {
  const { content } = createContent(payload, examples, (example) => example.https?.request);
  return content === undefined ? undefined : { required: isNeeded(payload), content };
}

function isNeeded(payload: Payload): boolean {
  if (payload.kind === "structure") return payload.type.fields.some(({ required }) => required);
  return payload.kind === "whole" && payload.field.required;
}

function createSuccess(examples: readonly OperationExample[], { responseBody }: HttpsBinding): Response {
  return {
    description: "The request succeeded.",
    ...createContent(responseBody, examples, (example) => example.https?.response),
  };
}
