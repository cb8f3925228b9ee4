import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCertificates } from "./certificates.js";
import { compareRoundTrips, printRoundTrips } from "./compare-round-trips.js";
import { printTable } from "./print-table.js";
import { writeExits } from "./subject.js";

const names = ["bare-node-https", "topicsmith-mutual-tls", "topicsmith-sig-v4", "sdk-v3"];

/** Measures all clients over HTTPS on one TLS server, and prints tables. */
export async function measureHttps() {
  const folder = await mkdtemp(join(tmpdir(), "certificates-"));
  const certificates = await createCertificates();
  await writeFile(join(folder, "all.json"), JSON.stringify(certificates));
  await writeFile(join(folder, "ca.pem"), certificates.ca);

  const server = fork(fileURLToPath(new URL("https-server.js", import.meta.url)), [join(folder, "all.json")]);
  const [port] = await once(server, "message");
  const { ca, device } = certificates;
  const settings = { port, thingName: "MyThing", ca, device };
  const { subjects, results } = await compareRoundTrips(names, () => settings, { NODE_EXTRA_CA_CERTS: join(folder, "ca.pem") });
  printRoundTrips("HTTPS", results);

  printTable("From close() to the end of the process, HTTPS", ["subject", "time"], await writeExits(subjects));

  server.kill();
  await rm(folder, { recursive: true });
}
