import { quoteAccess, quoteMember } from "../../text/quote.js";
import { code } from "../../typescript/code.js";
import type { Code } from "../../typescript/code.js";
import { pairFields } from "./convert-structure.js";
import { writeConversion } from "./convert-type.js";
import type { StructurePair, Way } from "./convert-type.js";
import { writePresence } from "./write-presence.js";

/** Writes how the parameter `value`, a union, is converted: a line for each member that looks different, of which one at most is there. */
export function writeUnionConversion(way: Way, { user, wire }: StructurePair): Code {
  const lines = pairFields({ user: user.fields, wire: wire.fields }).map(({ field, user: own }) => {
    const member = quoteAccess("value", field.name);
    const converted = writeConversion(way, { user: own.type, wire: field.type }, member);
    return converted && code`if (${writePresence(field.name, member)}) return { ...value, ${quoteMember(field.name)}: ${converted} };`;
  });
  return code`
    ${lines}
    return value;
  `;
}
