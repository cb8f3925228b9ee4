// What Node, browsers and workers have in common; named here because the package is compiled without the types of any of them.
declare const performance: { readonly now: () => number };

/** A connection that is lost so soon after something was sent may be lost because of that, in milliseconds. */
const suspicionMs = 3_000;

/** After so many losses, what is still to be sent fails until its pause is over. */
const toleratedLosses = 3;

/** There is a pause of this time at most after the second loss, in milliseconds, and of twice as much after each further one. */
const firstPauseMs = 2_000;

/** No pause is longer than this, in milliseconds. */
const longestPauseMs = 60_000;

/** What is remembered of so many topics or filters at most. */
const recordSize = 64;

/** A pause that is not over. */
export interface LossPause {
  readonly leftMs: number;
  /** Why there is no sense in waiting for its end, after the last of too many losses; ends a sentence that begins with the connection. */
  readonly problem: string | undefined;
}

/** How often a connection was lost right after the same thing was sent, again and again without an answer. */
export interface LossRecord {
  /** The connection is lost. It counts if that was soon after, by the clock of `performance.now()`. */
  readonly blame: (sent: string, sentAt: number) => void;
  /** There was an answer: nothing speaks against it any more. */
  readonly clear: (sent: string) => void;
  /** The pause before it may be sent again; `undefined` where it may be sent now. */
  readonly findPause: (sent: string) => LossPause | undefined;
}

/** Creates an empty record. `what` is sent, in words to which the topic or filter is added: `a request to`. */
export function createLossRecord(what: string): LossRecord {
  const record = new Map<string, { readonly losses: number; readonly until: number }>();
  return {
    blame: (sent, sentAt) => {
      const now = performance.now();
      if (now - sentAt > suspicionMs) return;
      const losses = (record.get(sent)?.losses ?? 0) + 1;
      const pauseMs = losses === 1 ? 0 : Math.min(longestPauseMs, firstPauseMs * 2 ** (losses - 2)) * (1 - Math.random() / 2);
      const [oldest = sent] = record.keys();
      record.delete(record.size < recordSize ? sent : oldest);
      record.set(sent, { losses, until: now + pauseMs });
    },
    clear: (sent) => void record.delete(sent),
    findPause: (sent) => {
      const { losses = 0, until = 0 } = record.get(sent) ?? {};
      const leftMs = until - performance.now();
      if (leftMs <= 0) return undefined;
      const problem = `was lost ${losses} times right after ${what} ${sent}, most likely because the broker's policy forbids that`;
      return { leftMs, problem: losses < toleratedLosses ? undefined : problem };
    },
  };
}
