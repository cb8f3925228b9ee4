import type { Api } from "../../api/api.js";
import type { HttpsBinding, Operation, Payload } from "../../api/operation.js";
import { createContent } from "./create-content.js";
import { createErrorResponses } from "./create-error-responses.js";
import { createParameters } from "./create-parameters.js";
import type { OperationObject, RequestBody, Response } from "./document.js";

/** Describes one operation as HTTPS offers it, under the API's own name for it. */
export function createOperation(api: Api, operation: Operation, https: HttpsBinding): OperationObject {
  const parameters = createParameters(operation, https);
  const requestBody = createRequestBody(operation, https.requestBody);
  return {
    operationId: operation.name,
    summary: writeSummary(operation.name),
    description: describeOperation(operation, https),
    tags: [api.name],
    ...(operation.documentation !== undefined && { externalDocs: { url: operation.documentation } }),
    ...(parameters.length > 0 && { parameters }),
    ...(requestBody !== undefined && { requestBody }),
    responses: {
      [https.successStatus]: createSuccess(operation, https),
      ...Object.fromEntries(
        createErrorResponses(api, operation).map(({ status, name }) => [status, { $ref: `#/components/responses/${name}` }]),
      ),
    },
  };
}

/** `StartNextPendingJobExecution` as a line in a table of contents: Start next pending job execution. */
function writeSummary(name: string): string {
  const words = name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, " ").split(" ");
  return words.map((word, index) => (index === 0 || /^[A-Z0-9]+$/.test(word) ? word : word.toLowerCase())).join(" ");
}

function describeOperation({ description }: Operation, { action }: HttpsBinding): string {
  return action === undefined ? description : `${description}\n\nNeeds the permission \`${action}\`.`;
}

function createRequestBody(operation: Operation, payload: Payload): RequestBody | undefined {
  const { content } = createContent(payload, operation.examples, (example) => example.https?.request);
  return content === undefined ? undefined : { required: isNeeded(payload), content };
}

function isNeeded(payload: Payload): boolean {
  if (payload.kind === "structure") return payload.type.fields.some(({ required }) => required);
  return payload.kind === "whole" && payload.field.required;
}

function createSuccess(operation: Operation, { responseBody }: HttpsBinding): Response {
  return {
    description: "The request succeeded.",
    ...createContent(responseBody, operation.examples, (example) => example.https?.response),
  };
}
