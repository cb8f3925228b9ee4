import type { Members } from "../values/own-members.js";
import type { PayloadForm } from "./payload-form.js";

/** The form of a request whose members travel in another form than users pass them. Only a request that was checked is written. */
export function encodePayload(form: PayloadForm, encode: (request: never) => object): PayloadForm {
  return { ...form, encode: (members) => form.encode(encode(members as never) as Members) };
}
