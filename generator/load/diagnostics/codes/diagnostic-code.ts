/** What there is to say of one kind of mistake. Words in braces are filled in where it is found. */
export interface DiagnosticDefinition {
  /** An error stops the generator; a warning does not. */
  readonly severity: "error" | "warning";
  /** What is wrong. */
  readonly message: string;
  /** Why it matters, or what was expected. */
  readonly cause?: string;
  /** What to do about it. */
  readonly fix: string;
}

/** The words in braces of a text. */
export type PlaceholdersOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never;
