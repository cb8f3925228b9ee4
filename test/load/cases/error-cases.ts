import type { MistakeCase } from "../load-marked-model.js";

const reply = `mqtt: { error: { code: code, message: message, fields: { code: String, message: String } } }\n`;

export const errorCases: readonly MistakeCase[] = [
  {
    code: "missing-error-reply",
    mistake: "errors without a shape",
    model: "operations:\n  «Get»: { description: D, mqtt: a/get, errors: [Broken] }\nerrors:\n  Broken: { description: D, mqtt: Broken }\n",
    message: "The operation `Get` can fail on MQTT, but the model does not say how an error looks there.",
    fix: "Add `mqtt.error`.",
  },
  {
    code: "unknown-reply-member",
    mistake: "a code in a member that the rejection does not have",
    model: "mqtt: { error: { code: «cod», message: message, fields: { code: String, message: String } } }\n",
    message: "The error reply has no field `cod`.",
    fix: "Did you mean `code`?",
  },
  {
    code: "unknown-reply-member",
    mistake: "a text in members that the error answer does not have",
    model: "https: { error: { code: { header: x-error }, message: [«text»], fields: { message: String } } }\n",
    message: "The error reply has no field `text`.",
  },
  {
    code: "no-error-code",
    mistake: "an error answer that does not say which error it is",
    model: "https: { error: { «code»: {}, message: [message], fields: { message: String } } }\n",
    message: "Nothing tells which error it is on HTTPS.",
  },
  {
    code: "error-without-transport",
    mistake: "an error that nothing carries",
    model: "errors:\n  «Broken»: { description: D }\n",
    message: "The error `Broken` is on neither MQTT nor HTTPS.",
  },
  {
    code: "duplicate-error-code",
    mistake: "two errors with one code",
    model: "errors:\n  A: { description: D, mqtt: Broken }\n  B: { description: D, mqtt: «Broken» }\n",
    message: "`B` has the code `Broken`, as `A` on line 4 does.",
  },
  {
    code: "duplicate-error-code",
    mistake: "two errors with one exception",
    model: `errors:
  A: { description: D, https: { exception: Broken, status: 400 } }
  B: { description: D, https: { exception: «Broken», status: 409 } }
`,
    message: "`B` has the code `Broken`, as `A` on line 4 does.",
  },
  {
    code: "error-code-kind",
    mistake: "a number as a code that is text",
    model: `${reply}errors:\n  A: { description: D, mqtt: «400» }\n`,
    message: "The code `400` is the number 400, and the error reply's `code` is text.",
  },
  {
    code: "unknown-carried-member",
    mistake: "an error that carries what the rejection does not have",
    model: `${reply}errors:\n  A: { description: D, mqtt: A, carries: [«state»] }\n`,
    message: "The error reply has no field `state` to carry.",
  },
];
