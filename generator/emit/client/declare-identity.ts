import type { Api } from "../../api/api.js";
import { formatDoc } from "../text/doc-comment.js";
import { quote, quoteMember } from "../text/quote.js";
import { writeType } from "../types/write-type.js";

/** A property of a class or an interface. */
interface DeclaredProperty {
  readonly name: string;
  readonly isReadonly: true;
  readonly type: string;
  readonly docs: string[];
}

/** Declares what a client is told once, as properties of its class or, with a note on their use, of its options. */
export function declareIdentity({ identity }: Api, note?: string): DeclaredProperty[] {
  return identity.map(({ name, type, description }) => ({
    name: quoteMember(name),
    isReadonly: true,
    type: writeType(type).text,
    docs: [formatDoc({ paragraphs: [description, note] })],
  }));
}

/** Writes the names of what the client adds to every request as a type; nothing where it adds nothing. */
export function writeIdentityNames({ identity }: Api): string {
  return identity.map(({ name }) => quote(name)).join(" | ");
}

/** Writes the type of what sends a client's requests. */
export function writeSessionType(name: string, api: Api): string {
  return api.identity.length === 0 ? name : `${name}<${writeIdentityNames(api)}>`;
}
