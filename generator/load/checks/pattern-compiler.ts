/** Compiles a type's pattern to match whole values; `undefined` where no value must be held against it. */
export type CompilePattern = (pattern: string) => RegExp | undefined;

/** Makes the compiler of a model's patterns, each compiled once. Those that are not to be used are given by their text. */
export function createPatternCompiler(unusable: ReadonlySet<string>): CompilePattern {
  const compiled = new Map<string, RegExp>();
  return (pattern) => {
    if (unusable.has(pattern)) return undefined;
    const known = compiled.get(pattern) ?? new RegExp(`^(?:${pattern})$`, "u");
    compiled.set(pattern, known);
    return known;
  };
}
