/**
 * Whether a text is spelt like an identifier, and can therefore name a member without quotes. ASCII alone counts: which other characters do
 * depends on the version of Unicode, of which a compiler, an engine and the one that runs this each have their own.
 */
export function isIdentifier(text: string): boolean {
  return /^[a-zA-Z$_][\w$]*$/.test(text);
}

/** Whether a word cannot name a variable or a function of a module, although it is spelt like an identifier. */
export function isReservedWord(word: string): boolean {
  return reservedWords.has(word);
}

/** The words that modules reserve, and the names that they may not or should not declare anew: `arguments`, `eval` and `undefined`. */
const reservedWords: ReadonlySet<string> = new Set([
  ...["arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else"],
  ...["enum", "eval", "export", "extends", "false", "finally", "for", "function", "if", "implements", "import", "in", "instanceof"],
  ...["interface", "let", "new", "null", "package", "private", "protected", "public", "return", "static", "super", "switch", "this"],
  ...["throw", "true", "try", "typeof", "undefined", "var", "void", "while", "with", "yield"],
]);
