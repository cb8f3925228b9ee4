import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import express from "express";
import type { ErrorRequestHandler, RequestHandler } from "express";
import { middleware } from "express-openapi-validator";
import type { HttpError } from "express-openapi-validator/dist/framework/types.js";
import type { Certificates } from "../contract/certificates.js";
import { answerHttps } from "../contract/https-responder.js";
import type { HttpsAnswer } from "../contract/https-responder.js";

/** The Jobs service behind a validator that holds requests and answers to the published document. */
export interface ValidatingServer {
  /** `localhost:1234`. */
  readonly endpoint: string;
  /** What the validator found wrong. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts the server, which demands the certificate of a device. `respond` may answer in another way than the service would. */
export async function startValidatingServer(
  { server: identity, ca }: Certificates,
  respond: (usual: HttpsAnswer) => HttpsAnswer = (usual) => usual,
): Promise<ValidatingServer> {
  const complaints: string[] = [];
  const answer: RequestHandler = ({ method, originalUrl, headers, body }, response) => {
    const text = body === undefined ? "" : JSON.stringify(body);
    const reply = respond(answerHttps({ method, url: originalUrl, headers, body: text, caller: undefined }));
    response
      .status(reply.status)
      .set({ ...reply.headers })
      .json(reply.body);
  };
  const complain: ErrorRequestHandler = (error: HttpError, _request, response, next) => {
    complaints.push(error.message);
    if (response.headersSent) next(error);
    else response.status(error.status).json({ message: error.message });
  };
  const app = express();
  app.use(express.json());
  app.use(middleware({ apiSpec: "generated/aws-iot-jobs/openapi.yaml", validateResponses: true }));
  app.use(answer);
  app.use(complain);

  const server = createServer({ ...identity, ca, requestCert: true, rejectUnauthorized: true }, app);
  server.listen(0);
  await once(server, "listening");
  return {
    endpoint: `localhost:${(server.address() as AddressInfo).port}`,
    complaints,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
