/** Puts the parts of a body together. */
export interface BodyCollector {
  /** Returns false where the body has become larger than allowed; it is then of no more use. */
  readonly add: (part: Uint8Array) => boolean;
  readonly join: () => Uint8Array;
}

/** Collects a body of at most so many bytes. A body that comes in one part is not copied. */
export function collectBody(maxBytes: number): BodyCollector {
  const parts: Uint8Array[] = [];
  let size = 0;
  return {
    add: (part) => {
      size += part.byteLength;
      parts.push(part);
      return size <= maxBytes;
    },
    join: () => {
      const [first] = parts;
      if (first !== undefined && parts.length === 1) return first;
      const body = new Uint8Array(size);
      let offset = 0;
      for (const part of parts) {
        body.set(part, offset);
        offset += part.byteLength;
      }
      return body;
    },
  };
}
