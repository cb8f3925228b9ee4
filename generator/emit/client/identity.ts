import type { Api } from "../../api/api.js";
import type { Type } from "../../api/type.js";
import { locateRuntime } from "../../language/output-modules.js";
import { writeDoc } from "../text/doc-comment.js";
import { quote, quoteAccess, quoteMember } from "../text/quote.js";
import { code, joinCode } from "../typescript/code.js";
import type { Code, Piece } from "../typescript/code.js";
import { importValue } from "../typescript/reference.js";
import { isNamed, referToInspection } from "../types/names.js";
import { writeInspection } from "../types/write-inspection.js";
import { writeType } from "../types/write-type.js";

// What a client is told once, when it is made, and sends with every request.

const readOptions = importValue(locateRuntime("client/read-options"), "readOptions");

/** Declares it as members of a client's class or, with a note on its use, of the client's options. */
export function declareIdentity({ identity }: Api, note?: string): readonly Code[] {
  return identity.map(
    ({ name, type, description }) => code`
      ${writeDoc({ paragraphs: [description, note] })}
      readonly ${quoteMember(name)}: ${writeType(type)};
    `,
  );
}

/** Writes how a client remembers what it was told, which was read into `settings`. */
export function assignIdentity({ identity }: Api): readonly Code[] {
  return identity.map(({ name }) => code`${quoteAccess("this", name)} = ${quoteAccess("settings", name)};`);
}

/** Writes what a client was told as members of an object, with `this` before each. */
export function listToldMembers({ identity }: Api): readonly string[] {
  return identity.map(({ name }) => `${quoteMember(name)}: ${quoteAccess("this", name)}`);
}

/** Writes how a client reads its options: those that all of its kind have, and what every request would be refused for. */
export function writeOptionReading({ identity }: Api, common: Piece): Code {
  const told = identity.map(({ name, type }) => code`, ${quoteMember(name)}: ${referToRule(type)}`);
  return code`const settings = ${readOptions}("client options", options, { ...${common}${joinCode(told, "")} });`;
}

function referToRule(type: Type): Piece {
  return isNamed(type) ? referToInspection(type) : code`(value) => ${writeInspection(type, "value")}`;
}

/** Writes the names of what the client adds to every request as a type; nothing where it adds nothing. */
export function writeIdentityNames({ identity }: Api): string {
  return identity.map(({ name }) => quote(name)).join(" | ");
}
