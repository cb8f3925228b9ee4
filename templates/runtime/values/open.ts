/** One of the listed values, or one that the service has added since: editors complete the list and the compiler takes any text. */
export type Open<Values extends string> = Values | (string & Record<never, never>);
