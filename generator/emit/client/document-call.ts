import type { ErrorKind } from "../../api/error.js";
import type { Operation } from "../../api/operation.js";
import type { Documentation } from "../text/doc-comment.js";

/** Documents the method of a client that carries out an operation, with the errors that the service can answer with. */
export function documentCall({ description, repeatable }: Operation, errors: readonly ErrorKind[]): Documentation {
  const refusals = errors.map(({ className }) => `\`${className}\``).join(", ");
  return {
    paragraphs: [description, repeatable ? undefined : "It is not sent again where its outcome is unknown."],
    tags: [
      { name: "throws", text: "{ValidationError} before anything is sent, where the input is not what the API wants." },
      { name: "throws", text: `{ServiceError} where the service refuses${refusals === "" ? "" : `: ${refusals}`}.` },
      {
        name: "throws",
        text: "{TimeoutError | AbortError | ConnectionError | ProtocolError} where no reply comes, or none that can be understood.",
      },
    ],
  };
}
