import type { Api } from "../../api/api.js";

/** Which reading the model follows where documents disagree. */
export interface NotesSection {
  readonly notes: readonly {
    /** The part of the API: `types.EpochSeconds`. */
    readonly subject: string;
    readonly text: string;
  }[];
}

/** Creates the section of the model's notes; `undefined` where there are none. */
export function createNotesSection({ notes }: Api): NotesSection | undefined {
  return notes.length === 0 ? undefined : { notes };
}
