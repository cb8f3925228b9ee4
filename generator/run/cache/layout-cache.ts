import type { KnownLayout, LayoutRecord } from "../../write/layout/layout-memory.js";
import type { Cache } from "./cache.js";

/** The record in the cache: layouts by path, and the build of the generator that made them. */
interface CachedLayouts {
  readonly generator: string;
  readonly layouts: readonly (readonly [string, KnownLayout])[];
}

/** Reads what the last run has laid out; nothing where another build of the generator did it. */
export function readLayouts(cache: Cache, name: string, generator: string): LayoutRecord {
  const record = cache.read(name);
  return isCachedLayouts(record) && record.generator === generator ? new Map(record.layouts) : new Map();
}

/** Leaves what this run has laid out for the next. */
export function writeLayouts(
  cache: Cache,
  name: string,
  { generator, layouts }: { readonly generator: string; readonly layouts: LayoutRecord },
): void {
  const record: CachedLayouts = { generator, layouts: [...layouts] };
  cache.write(name, record);
}

function isCachedLayouts(value: unknown): value is CachedLayouts {
  if (typeof value !== "object" || value === null || !("generator" in value && "layouts" in value)) return false;
  return Array.isArray(value.layouts) && value.layouts.every(isEntry);
}

function isEntry(value: unknown): value is readonly [string, KnownLayout] {
  return Array.isArray(value) && typeof value[0] === "string" && isKnownLayout(value[1]);
}

function isKnownLayout(value: unknown): value is KnownLayout {
  if (typeof value !== "object" || value === null || !("emitted" in value && "laidOut" in value)) return false;
  return typeof value.emitted === "string" && typeof value.laidOut === "string";
}
