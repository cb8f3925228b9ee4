import type { ErrorKind } from "../../api/error.js";
import type { Operation } from "../../api/operation.js";
import type { Documentation } from "../text/doc-comment.js";

/** Documents the method of a client that carries out an operation, with the errors that the service can answer with. */
export function documentCall({ description, repeatable }: Operation, errors: readonly ErrorKind[]): Documentation {
  const refusals = errors.map(({ className }) => `\`${className}\``).join(", ");
  return {
    paragraphs: [description, repeatable ? undefined : "Not retried once it may have taken effect."],
    tags: [
      { name: "throws", text: "{ValidationError} if the input is invalid; nothing has been sent." },
      { name: "throws", text: `{ServiceError} if the service rejects the request${refusals === "" ? "" : `: ${refusals}`}.` },
      {
        name: "throws",
        text: "{TimeoutError | AbortError | ConnectionError | ProtocolError} if no reply arrives, or none that can be understood.",
      },
    ],
  };
}
