import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { printTable } from "./print-table.js";

const ours = fileURLToPath(new URL("../../generated/aws-iot-jobs", import.meta.url));
const { dependencies } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** Installs each choice into an empty project and weighs what is there. */
export function measureInstalls() {
  const folder = mkdtempSync(join(tmpdir(), "installs-"));
  const packed = join(folder, runNpm(["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], ours).trim());
  const published = (name) => `${name}@${dependencies[name]}`;
  const choices = {
    "topicsmith, over HTTPS with a certificate": [packed],
    "topicsmith and mqtt.js": [packed, published("mqtt")],
    "mqtt.js": [published("mqtt")],
    "aws-iot-device-sdk-v2": [published("aws-iot-device-sdk-v2")],
    "@aws-sdk/client-iot-jobs-data-plane": [published("@aws-sdk/client-iot-jobs-data-plane")],
  };
  const rows = Object.entries(choices).map(([name, packages]) => {
    const project = mkdtempSync(join(folder, "project-"));
    writeFileSync(join(project, "package.json"), JSON.stringify({ private: true }));
    runNpm(["install", "--no-audit", "--no-fund", "--legacy-peer-deps", ...packages], project);
    const { packages: installed } = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8"));
    return [name, `${(weigh(join(project, "node_modules")) / 1e6).toFixed(1)} MB`, Object.keys(installed).length - 1];
  });
  rmSync(folder, { recursive: true });
  printTable("Installed", ["what is installed", "size", "packages"], rows);
}

function runNpm(args, cwd) {
  return execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

/** The bytes of all files in a folder. */
function weigh(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
