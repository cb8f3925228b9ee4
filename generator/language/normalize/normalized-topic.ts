import type { TemplateLevel } from "../parse-template.js";
import type { YamlPath } from "../yaml-path.js";

export interface NormalizedTopic {
  /** Whole, with the topic of the request put into that of a reply. */
  readonly template: string;
  readonly levels: readonly TemplateLevel[];
  /** The names of its labels. */
  readonly labels: ReadonlySet<string>;
  /** The part of the model that answers for it. */
  readonly path: YamlPath;
  /** Where it comes from; absent from a reply of which the model says nothing. */
  readonly written?: WrittenTemplate;
}

/** A topic as the model writes it, which in a reply may hold `{request}`. */
export interface WrittenTemplate {
  readonly text: string;
  readonly path: YamlPath;
}

/** The templates of reply topics that a model says for every operation. */
export interface ReplyTemplates {
  readonly accepted?: WrittenTemplate;
  readonly rejected?: WrittenTemplate;
}
