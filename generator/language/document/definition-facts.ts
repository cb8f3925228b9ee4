/** What every type may say of itself. */
export interface DefinitionFacts {
  readonly description?: string;
  readonly note?: string;
}
