import { execFileSync } from "node:child_process";
import { printTable } from "./print-table.js";
import { median } from "./statistics.js";
import { takeTurns } from "./subject.js";

const folder = new URL(".", import.meta.url);
const built = "../../generated/aws-iot-jobs/dist";

const programs = [
  { name: "an empty module", code: "" },
  { name: "topicsmith: ./mqtt", code: `import "${built}/mqtt.js"` },
  { name: "topicsmith: ./https", code: `import "${built}/https.js"` },
  { name: "topicsmith: ./mqtt, and mqtt.js", code: `import "${built}/mqtt.js"; import "mqtt"` },
  { name: "mqtt.js", code: `import "mqtt"` },
  { name: "aws-iot-device-sdk-v2", code: `import "aws-iot-device-sdk-v2"` },
  { name: "@aws-sdk/client-iot-jobs-data-plane", code: `import "@aws-sdk/client-iot-jobs-data-plane"` },
];

/** Measures whole processes that import something and end. */
export async function measureImports() {
  const times = await takeTurns(programs, 21, ({ code }) => time(code));
  const rows = programs.map(({ name }, index) => {
    const more = times[index].map((ms, turn) => ms - times[0][turn]);
    return [name, `${median(times[index]).toFixed(0)} ms`, `+${median(more).toFixed(1)} ms`];
  });
  printTable("Import: whole processes", ["what is imported", "time", "more than empty"], rows);
}

function time(code) {
  const start = performance.now();
  execFileSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: folder });
  return performance.now() - start;
}
