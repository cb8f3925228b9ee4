import { ProtocolError } from "../../errors/protocol-error.js";
import { ValidationError } from "../../errors/validation-error.js";
import { listIssues } from "../../values/inspection-result.js";
import type { Inspection } from "../../values/inspection-result.js";
import type { Members } from "../../values/own-members.js";

/**
 * Makes of the replies to an operation, which travel in another form, what users get. `decode` is given what `inspect` finds nothing wrong with,
 * and may throw a `ValidationError` all the same. What is returned throws a `ProtocolError` where a reply is not what the API says.
 */
export function createReplyDecoder(
  operation: string,
  inspect: (reply: Members) => ReturnType<Inspection>,
  decode: (reply: never) => object,
): (reply: Members) => object {
  return (reply) => {
    try {
      const found = inspect(reply);
      if (found !== undefined) throw new ValidationError("reply", listIssues(found));
      return decode(reply as never);
    } catch (cause) {
      if (!(cause instanceof ValidationError)) throw cause;
      throw new ProtocolError({ operation, problem: "is not what the API says", issues: cause.issues, reply, cause });
    }
  };
}
