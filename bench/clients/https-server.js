import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { answers } from "./service.js";

/** The service's side of HTTPS. Takes a client certificate where one is shown, and signatures without looking at them. */
const { ca, server: identity } = JSON.parse(readFileSync(process.argv[2], "utf8"));

const { execution } = answers.get;
const describe = JSON.stringify({ execution: { ...execution, jobDocument: JSON.stringify(execution.jobDocument) } });
const texts = { GET: describe, PUT: describe, POST: "{}" };

const server = createServer(
  { ...identity, ca, requestCert: true, rejectUnauthorized: false, keepAliveTimeout: 60_000 },
  (request, response) => {
    request.resume();
    request.on("end", () => {
      const text = texts[request.method];
      response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
      response.end(text);
    });
  },
);
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
