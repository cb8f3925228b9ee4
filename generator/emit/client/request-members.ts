import type { Api } from "../../api/api.js";
import { writeDoc } from "../text/doc-comment.js";
import { writeLiteral } from "../text/write-literal.js";
import { code } from "../typescript/code.js";
import type { Code } from "../typescript/code.js";

/** Defines the members that requests of the API have, whichever operation they belong to. */
export function defineRequestMembers({ operations }: Api): Code {
  const names = new Set(operations.flatMap(({ request }) => request.fields.map(({ name }) => name)));
  return code`
    ${writeDoc("Every member that a request can have. Any other name is most likely misspelt.")}
    const requestMembers: readonly string[] = ${writeLiteral([...names])};
  `;
}
