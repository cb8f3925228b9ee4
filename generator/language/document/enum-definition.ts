import type { DefinitionFacts } from "./definition-facts.js";

export interface EnumDefinition extends DefinitionFacts {
  readonly type: "enum";
  readonly open?: boolean;
  /** Fact to its description (a boolean fact), or to its words. */
  readonly facts?: Readonly<Record<string, FactDefinition>>;
  /** The state in which a state machine starts. */
  readonly start?: string;
  readonly values: Readonly<Record<string, EnumValueDefinition | null>>;
}

export interface FactDefinition {
  readonly description?: string;
  readonly words?: readonly string[];
}

export interface EnumValueDefinition {
  readonly description?: string;
  readonly to?: readonly string[];
  readonly [fact: string]: string | boolean | readonly string[] | undefined;
}
