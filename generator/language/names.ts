/** `DescribeJobExecution` -> `describeJobExecution`: the key of an operation or message in topics and clients. */
export function toKey(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `DescribeJobExecution` -> `describe-job-execution`: the name of its file. */
export function toFileName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}

/** `VersionMismatch` -> `VersionMismatchError`; a name that already ends in Error stays as it is. */
export function toErrorClassName(name: string): string {
  return name.endsWith("Error") ? name : `${name}Error`;
}

/** `https`, `JobExecution` -> `HttpsJobExecution`: the form that a structure has on one transport. */
export function toWireName(transport: "mqtt" | "https", name: string): string {
  return `${transport === "mqtt" ? "Mqtt" : "Https"}${name}`;
}
