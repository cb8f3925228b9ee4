import type { DiagnosticDefinition } from "./diagnostic-code.js";

/** Endpoints and authentication. */
export const endpointCodes = {
  "unknown-variable": {
    severity: "error",
    message: "The host's variable `{name}` is not declared.",
    cause: "Each has a default and a description under `variables`.",
    fix: "{suggestion}",
  },
  "unused-variable": {
    severity: "error",
    message: "The host has no `{name}` in braces.",
    cause: "A variable stands in the host as its name in braces.",
    fix: "Put it into the host, or remove it.",
  },
  "unlisted-default": {
    severity: "error",
    message: "The variable `{name}` cannot be `{value}`, its default.",
    cause: "Its only values stand under `values`.",
    fix: "{suggestion}",
  },
  "malformed-host-part": {
    severity: "error",
    message: "`{value}` cannot be part of a host.",
    cause: "A host is letters, digits, dots and hyphens, with no dot beside another.",
    fix: "Write what stands in the host in place of `{variable}`.",
  },
  "malformed-host": {
    severity: "error",
    message: "`{host}` is no host name.",
    cause: "A host is letters, digits, dots and hyphens, with variables in braces; scheme, port and path are said elsewhere.",
    fix: "Write the bare host name.",
  },
  "missing-signing-name": {
    severity: "error",
    message: "The authentication `{name}` does not say which service name is signed.",
    cause: "Signature Version 4 signs the name of the service.",
    fix: "Add `signingName`.",
  },
  "unused-signing-name": {
    severity: "error",
    message: "The scheme `{scheme}` signs nothing.",
    fix: "Remove `signingName`, or write `scheme: sigV4`.",
  },
  "unused-path": {
    severity: "error",
    message: "An endpoint of {transport} has no path.",
    cause: "Only a WebSocket has one here; the paths of operations are their own.",
    fix: "Remove `path`, or write `transport: websocket`.",
  },
} as const satisfies Readonly<Record<string, DiagnosticDefinition>>;
