import { ValidationError } from "../errors/validation-error.js";
import { listIssues } from "../values/inspection-result.js";
import type { Inspection } from "../values/inspection-result.js";
import type { Members } from "../values/own-members.js";
import { PayloadProblem } from "./payload-form.js";
import type { PayloadForm } from "./payload-form.js";

/** The form of a request whose members travel in another form than users pass them. Only a request that was checked is written. */
export function encodePayload(form: PayloadForm, encode: (request: never) => object): PayloadForm {
  return { ...form, encode: (members) => form.encode(encode(members as never) as Members) };
}

/**
 * The form of a message whose members travel in another form than users get them. `decode` is given what `inspect` finds nothing wrong with,
 * and may throw a `ValidationError` all the same.
 */
export function decodePayload(
  form: PayloadForm,
  inspect: (payload: Members) => ReturnType<Inspection>,
  decode: (payload: never) => object,
): PayloadForm {
  return {
    ...form,
    decode: (bytes) => {
      const members = form.decode(bytes);
      try {
        const found = inspect(members);
        if (found !== undefined) throw new ValidationError("payload", listIssues(found));
        return decode(members as never) as Members;
      } catch (cause) {
        if (!(cause instanceof ValidationError)) throw cause;
        const [issue] = cause.issues;
        throw new PayloadProblem(`is not what the API says: ${issue?.pointer ?? ""}: ${issue?.message ?? ""}`, cause);
      }
    },
  };
}
