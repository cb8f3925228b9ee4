import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createSource } from "./source.js";
import type { Source } from "./source.js";

/** So large a model may be, in bytes or, where it was decoded before, in UTF-16 units: more than twice what 1,000 operations take. */
const fileLimit = 20_000_000;

/** Of a file that is too large, so much is shown. */
const shownBeginning = 1_000;

/** Reads a file's bytes as UTF-8, and says where they are none. Text that was decoded before is taken as it is. */
export function decodeText(file: string, content: string | Uint8Array): readonly [Source, readonly Diagnostic[]] {
  if (content.length > fileLimit) return refuseLarge(file, content);
  if (typeof content === "string") return [createSource(file, content.replace(/^\ufeff/, "")), []];
  const source = createSource(file, new TextDecoder("utf-8").decode(content));
  const start = findInvalidByte(content, source.text);
  if (start === undefined) return [source, []];
  return [source, [createDiagnostic("not-utf-8", {}, { source, start, end: start + 1 })]];
}

function refuseLarge(file: string, content: string | Uint8Array): readonly [Source, readonly Diagnostic[]] {
  const beginning = content.slice(0, shownBeginning);
  const source = createSource(file, typeof beginning === "string" ? beginning : new TextDecoder("utf-8").decode(beginning));
  const params = { size: formatMegabytes(content.length), limit: formatMegabytes(fileLimit) };
  return [source, [createDiagnostic("file-too-large", params, { source, start: 0, end: 0 })]];
}

function formatMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, "")} MB`;
}

function findInvalidByte(bytes: Uint8Array, text: string): number | undefined {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    // Decoding has put U+FFFD where a byte fits nowhere, which the file may also hold rightfully.
    let [read, before] = [0, hasByteOrderMark(bytes) ? 3 : 0];
    for (let index = text.indexOf("\ufffd"); index !== -1; index = text.indexOf("\ufffd", index + 1)) {
      before += Buffer.byteLength(text.slice(read, index));
      read = index;
      if (bytes[before] !== 0xef || bytes[before + 1] !== 0xbf || bytes[before + 2] !== 0xbd) return index;
    }
    return 0;
  }
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
