import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createSource } from "./source.js";
import type { Source } from "./source.js";

/** Reads a file's bytes as UTF-8, and says where they are none. Text that was decoded before is taken as it is. */
export function decodeText(file: string, content: string | Uint8Array): readonly [Source, readonly Diagnostic[]] {
  if (typeof content === "string") return [createSource(file, content.replace(/^\ufeff/, "")), []];
  const source = createSource(file, new TextDecoder("utf-8").decode(content));
  const start = findInvalidByte(content, source.text);
  if (start === undefined) return [source, []];
  return [source, [createDiagnostic("not-utf-8", {}, { source, start, end: start + 1 })]];
}

function findInvalidByte(bytes: Uint8Array, text: string): number | undefined {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    // Decoding has put U+FFFD where a byte fits nowhere, which the file may also hold rightfully.
    for (let index = text.indexOf("\ufffd"); index !== -1; index = text.indexOf("\ufffd", index + 1)) {
      const before = new TextEncoder().encode(text.slice(0, index)).length + (bytes[0] === 0xef ? 3 : 0);
      if (bytes[before] !== 0xef || bytes[before + 1] !== 0xbf || bytes[before + 2] !== 0xbd) return index;
    }
    return 0;
  }
}
