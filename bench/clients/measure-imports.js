import { execFileSync } from "node:child_process";
import { printTable } from "./print-table.js";
import { median } from "./statistics.js";
import { takeTurns } from "./subject.js";

const folder = new URL(".", import.meta.url);
const built = "../../generated/aws-iot-jobs/dist";

const programs = [
  { name: "an empty module", code: `import "./empty.js"` },
  { name: "topicsmith: ./mqtt", code: `import "${built}/mqtt.js"` },
  { name: "topicsmith: ./https", code: `import "${built}/https.js"` },
  { name: "topicsmith: ./mqtt, and mqtt.js", code: `import "${built}/mqtt.js"; import "mqtt"` },
  { name: "mqtt.js", code: `import "mqtt"` },
  { name: "aws-iot-device-sdk-v2", code: `import "aws-iot-device-sdk-v2"` },
  { name: "@aws-sdk/client-iot-jobs-data-plane", code: `import "@aws-sdk/client-iot-jobs-data-plane"` },
];

/** Measures whole processes that import something and end: the time that passes, and the processor's, which a busy machine changes less. */
export async function measureImports() {
  const results = await takeTurns(programs, 21, ({ code }) => time(code));
  const [empty] = results;
  const rows = programs.map(({ name }, index) => {
    const findExcess = (key) => median(results[index].map((turn, number) => turn[key] - empty[number][key]));
    const passed = median(results[index].map(({ passedMs }) => passedMs));
    return [name, `${passed.toFixed(0)} ms`, `+${findExcess("passedMs").toFixed(1)} ms`, `+${findExcess("cpuMs").toFixed(1)} ms`];
  });
  printTable("Import: whole processes", ["what is imported", "time", "more than empty", "CPU, more than empty"], rows);
}

const report = "const { user, system } = process.cpuUsage(); process.stdout.write(String((user + system) / 1_000));";

function time(code) {
  const start = performance.now();
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", `${code}; ${report}`], { cwd: folder, encoding: "utf8" });
  return { passedMs: performance.now() - start, cpuMs: Number(output) };
}
