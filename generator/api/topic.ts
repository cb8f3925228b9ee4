import type { EnumType, StringType } from "./type.js";

/** A topic of the model, resolved: its levels in order, each a literal or a label. */
export interface Topic {
  /** As the model writes it: `$aws/things/{thingName}/jobs/{jobId}/get`. */
  readonly template: string;
  /** With every optional infix left in. */
  readonly levels: readonly TopicLevel[];
  /** One entry without an infix; two with one: the short form first. Builders and parsers treat each by itself. */
  readonly variants: readonly (readonly TopicLevel[])[];
  /** In order of appearance. */
  readonly labels: readonly TopicLabel[];
}

export type TopicLevel = TopicLiteral | TopicLabel;

export interface TopicLiteral {
  readonly kind: "literal";
  readonly text: string;
}

export interface TopicLabel {
  readonly kind: "label";
  readonly name: string;
  readonly type: (StringType | EnumType) & { readonly name: string };
  /** The most bytes that its value takes in UTF-8; infinite where nothing limits it. */
  readonly longestBytes: number;
  /** True inside `[…]`: the label, and the infix around it, may be left out. */
  readonly optional: boolean;
}
