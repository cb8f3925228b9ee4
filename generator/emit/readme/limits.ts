import type { Api } from "../../api/api.js";
import { speaksMqtt } from "../client/mqtt/list-operations.js";

/** What the service accepts at most. */
export interface LimitsSection {
  readonly limits: readonly {
    /** With separators: `131,072`. */
    readonly limit: string;
    /** What is counted: `bytes per payload`. */
    readonly what: string;
  }[];
  /** Whether clients make requests wait. */
  readonly isPaced: boolean;
}

const limitNames = {
  payloadBytes: "bytes per payload",
  topicBytes: "bytes per topic",
  topicSlashes: "slashes per topic",
  filtersPerSubscribe: "filters per SUBSCRIBE",
  subscriptionsPerConnection: "subscriptions per connection",
  publishesPerSecond: "published messages per second and connection",
  requestsInFlight: "unacknowledged messages per connection",
} as const satisfies Record<keyof Api["limits"], string>;

/** Creates the section on limits; `undefined` where the API has none. */
export function createLimitsSection(api: Api): LimitsSection | undefined {
  const { limits } = api;
  const names = Object.keys(limitNames) as (keyof typeof limitNames)[];
  const known = names.flatMap((name) =>
    limits[name] === undefined ? [] : [{ limit: separateThousands(limits[name]), what: limitNames[name] }],
  );
  if (known.length === 0) return undefined;
  return { limits: known, isPaced: speaksMqtt(api) && (limits.publishesPerSecond ?? limits.requestsInFlight) !== undefined };
}

/** `toLocaleString` would load the data of all languages, which takes 25 ms. */
function separateThousands(integer: number): string {
  return String(integer).replace(/\B(?=(\d{3})+$)/g, ",");
}
