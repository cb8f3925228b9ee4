/** What every schema of the Standard Schema family says of itself (https://standardschema.dev, version 1.1). */
export interface StandardProperties<Output> {
  readonly version: 1;
  /** The library that made the schema. */
  readonly vendor: string;
  /** Never set at run time: it carries the types for inference. */
  readonly types?: { readonly input: Output; readonly output: Output } | undefined;
}

/** A schema that other libraries can validate with (Standard Schema 1.1). */
export interface StandardSchema<Output> {
  readonly "~standard": StandardSchemaProperties<Output>;
}

export interface StandardSchemaProperties<Output> extends StandardProperties<Output> {
  /** Never throws for data that came from JSON, and answers at once. */
  readonly validate: (value: unknown) => StandardResult<Output>;
}

/** The value itself where it is valid, and all issues where it is not. */
export type StandardResult<Output> =
  { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly StandardIssue[] };

export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly PropertyKey[] | undefined;
}
