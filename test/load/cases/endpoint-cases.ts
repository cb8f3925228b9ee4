import type { MistakeCase } from "../load-marked-model.js";

const endpoint = (rest: string): string =>
  `authentication:\n  tls: { scheme: mutualTls, description: D }\nendpoints:\n  main: { description: D, port: 443, authentication: [tls], ${rest} }\n`;

export const endpointCases: readonly MistakeCase[] = [
  {
    code: "unknown-variable",
    mistake: "a variable that is not declared",
    model: endpoint('transport: https, host: "{region}.«{regin}».example.com", variables: { region: { default: eu, description: D } }'),
    message: "The host's variable `regin` is not declared.",
    fix: "Did you mean `region`?",
  },
  {
    code: "unused-variable",
    mistake: "a variable that the host does not have",
    model: endpoint("transport: https, host: example.com, variables: { «region»: { default: eu, description: D } }"),
    message: "The host has no `region` in braces.",
  },
  {
    code: "unlisted-default",
    mistake: "a default that is not among the values of its variable",
    model: endpoint(
      "transport: https, host: '{zone}.example.com', variables: { zone: { default: «nort», description: D, values: { north: Up., south: Down. } } }",
    ),
    message: "The variable `zone` cannot be `nort`, its default.",
    fix: "Did you mean `north`?",
  },
  {
    code: "malformed-host-part",
    mistake: "a value of a variable that no host can hold",
    model: endpoint(
      "transport: https, host: 'a.{end}', variables: { end: { default: example.com, description: D, values: { example.com: A., «example.com:80»: B. } } }",
    ),
    message: "`example.com:80` cannot be part of a host.",
    fix: "in place of `{end}`",
  },
  {
    code: "malformed-host-part",
    mistake: "a default of a variable that no host can hold",
    model: endpoint("transport: https, host: 'a.{end}', variables: { end: { default: «.example.com», description: D } }"),
    message: "`.example.com` cannot be part of a host.",
  },
  {
    code: "malformed-host",
    mistake: "an address in place of a host",
    model: endpoint('transport: https, host: «"https://example.com/"»'),
    message: "`https://example.com/` is no host name.",
  },
  {
    code: "missing-signing-name",
    mistake: "a signature without the name that is signed",
    model: "authentication:\n  «sigV4»: { scheme: sigV4, description: D }\n",
    message: "The authentication `sigV4` does not say which service name is signed.",
  },
  {
    code: "unused-signing-name",
    mistake: "a name to sign where nothing is signed",
    model: "authentication:\n  tls: { scheme: mutualTls, description: D, «signingName»: jobs }\n",
    message: "The scheme `mutualTls` signs nothing.",
  },
  {
    code: "unused-path",
    mistake: "a path of an endpoint that is no WebSocket",
    model: endpoint("transport: mqtt, host: example.com, «path»: /mqtt"),
    message: "An endpoint of MQTT has no path.",
  },
];
