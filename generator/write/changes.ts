/** What a folder lacks to be as it should: the difference between what is emitted and what is there. Paths are the storage's. */
export interface Changes {
  readonly writes: readonly Write[];
  readonly removals: readonly Removal[];
}

export interface Write {
  readonly path: string;
  readonly text: string;
}

export interface Removal {
  readonly path: string;
  /** The file goes only as long as its content is this: a file that a person edited stays. */
  readonly hash: string;
}
