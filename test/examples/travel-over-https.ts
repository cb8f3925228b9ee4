import type { Api } from "../../generator/api/api.js";
import type { HttpsBinding, Operation, OperationExample } from "../../generator/api/operation.js";
import { isBodiless } from "../../generator/language/field-places.js";
import type { HttpsRequest, HttpsTransport } from "../../templates/runtime/https/transports/transport.js";
import type { EmittedPackage } from "./emitted-package.js";
import { divideRequest, readBytes, selectCarried, writeBytes } from "./trip.js";
import type { Trip } from "./trip.js";

/** Makes the call of every example over HTTPS, which the service answers as the example says. */
export async function callOverHttps(output: EmittedPackage, api: Api): Promise<readonly Trip[]> {
  const trips = api.operations.flatMap((operation) => {
    const { https, examples } = operation;
    return https === undefined ? [] : examples.map((example) => callExample(output, api, { operation, binding: https, example }));
  });
  return (await Promise.all(trips)).flat();
}

interface Call {
  readonly operation: Operation;
  readonly binding: HttpsBinding;
  readonly example: OperationExample;
}

async function callExample(output: EmittedPackage, api: Api, { operation, binding, example }: Call): Promise<readonly Trip[]> {
  const requests: HttpsRequest[] = [];
  const { requestBody, responseBody, successStatus: status } = binding;
  const hasBody = status !== 204 && status !== 205;
  const transport: HttpsTransport = {
    send: (request, onEnd) => {
      requests.push(request);
      const body = hasBody ? writeBytes(example.https?.response, responseBody) : new Uint8Array();
      queueMicrotask(() => onEnd({ status, headers: {}, body }));
      return { getOutcome: () => "unknown", cancel: () => undefined };
    },
    close: () => undefined,
  };
  // A method that has a body has one also where there is nothing to say, but for one that would be a single member.
  const nothing = isBodiless(binding.method) || requestBody.kind === "whole" ? undefined : {};
  const { identity, input } = divideRequest(api, example.request);
  const reply = await output.createHttpsClient(transport, identity)[operation.key]?.(input);
  const subject = `${operation.name}.${example.name} over HTTPS`;
  return [
    {
      subject: `what ${subject} sends`,
      seen: requests.map(({ method, path, query, body }) => ({ method, path, query, body: body && readBytes(body, requestBody) })),
      expected: [
        {
          method: binding.method,
          path: example.https?.path,
          query: example.https?.query,
          body: example.https?.request === undefined ? nothing : example.https.request,
        },
      ],
    },
    {
      subject: `what ${subject} gives`,
      seen: reply,
      expected: selectCarried(example.response, operation.response, "https"),
    },
  ];
}
