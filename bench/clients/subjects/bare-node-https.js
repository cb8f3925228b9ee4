import { Agent, request } from "node:https";

/** The floor: Node's own client with connections that are kept. Nothing is checked, nothing ever times out. */
export async function open({ port, thingName, ca, device }) {
  const agent = new Agent({ keepAlive: true, ca, ...device });
  const ask = (method, path, body) =>
    new Promise((resolve, reject) => {
      const headers = body === undefined ? {} : { "content-type": "application/json" };
      const outgoing = request({ agent, host: "localhost", port, method, path, headers }, (incoming) => {
        const parts = [];
        incoming.on("data", (part) => parts.push(part));
        incoming.on("end", () => resolve(JSON.parse(Buffer.concat(parts).toString())));
      });
      outgoing.on("error", reject);
      outgoing.end(body);
    });
  return {
    describe: async (jobId) => {
      const answer = await ask("GET", `/things/${thingName}/jobs/${jobId}`);
      answer.execution.jobDocument = JSON.parse(answer.execution.jobDocument);
      return answer;
    },
    close: async () => agent.destroy(),
  };
}
