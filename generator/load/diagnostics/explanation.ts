/** The words of a diagnostic whose code says no more than where the mistake is: what is wrong, why, and how to mend it. */
export interface Explanation {
  readonly message: string;
  readonly cause?: string;
  readonly fix: string;
}
