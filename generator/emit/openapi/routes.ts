import type { HttpsBinding, Operation, PathSegment } from "../../api/operation.js";
import type { Type } from "../../api/type.js";
import { encodeLiteral } from "../../language/encode-literal.js";

/** An operation that HTTPS offers. */
export type HttpsOperation = Operation & { readonly https: HttpsBinding };

/** One way to an operation. Most operations have no other. */
export interface Route {
  readonly operation: HttpsOperation;
  /** As a document writes it, with labels in braces. */
  readonly path: string;
  readonly labels: readonly RouteLabel[];
  /** The labels that this way has words for. */
  readonly words: readonly LabelWord[];
}

export interface RouteLabel {
  /** As in the path. */
  readonly name: string;
  /** The member of the request that fills it. */
  readonly member: string;
  readonly type: Type;
}

/** A word that stands in a path where the operation has a label. */
export interface LabelWord {
  readonly member: string;
  readonly word: string;
  readonly description: string | undefined;
}

/**
 * Lists every way to every operation, in the order of the API. In OpenAPI a path with a word wins over one with a label there: where
 * `PUT /jobs/$next` stands beside `GET /jobs/{id}`, and the label may be `$next`, that operation is offered at the word as well.
 */
export function listRoutes(operations: readonly HttpsOperation[]): readonly Route[] {
  const own = operations.map(followPath);
  const taken = new Set(own.map(identifyRoute));
  const further: Route[] = [];
  for (const operation of operations.filter(hasWords)) {
    for (const other of operations) {
      const route = followWords(operation, other.https.segments);
      if (route === undefined || taken.has(identifyRoute(route))) continue;
      taken.add(identifyRoute(route));
      further.push(route);
    }
  }
  return [...own, ...further];
}

function identifyRoute({ operation, path }: Route): string {
  return `${operation.https.method} ${path}`;
}

function followPath(operation: HttpsOperation): Route {
  const { segments } = operation.https;
  const labels = segments.flatMap((segment) => (segment.kind === "label" ? [{ ...segment, member: segment.name }] : []));
  return { operation, path: writePath(segments), labels, words: [] };
}

/** Follows an operation along another one's path, which differs from its own in having words for labels; nothing where it differs otherwise. */
function followWords(operation: HttpsOperation, path: readonly PathSegment[]): Route | undefined {
  const own = operation.https.segments;
  if (own.length !== path.length) return undefined;
  const labels: RouteLabel[] = [];
  const words: LabelWord[] = [];
  for (const [index, segment] of own.entries()) {
    const there = path[index];
    if (segment.kind === "literal") {
      if (there?.kind !== "literal" || there.text !== segment.text) return undefined;
    } else if (there?.kind === "label") {
      labels.push({ name: there.name, member: segment.name, type: segment.type });
    } else {
      const known = listWords(segment.type).find(({ value }) => value === there?.text);
      if (known === undefined) return undefined;
      words.push({ member: segment.name, word: known.value, description: known.description });
    }
  }
  return words.length === 0 ? undefined : { operation, path: writePath(path), labels, words };
}

function hasWords({ https }: HttpsOperation): boolean {
  return https.segments.some((segment) => segment.kind === "label" && listWords(segment.type).length > 0);
}

function listWords(type: Type): readonly { readonly value: string; readonly description?: string }[] {
  if (type.kind === "string") return type.sentinels;
  return type.kind === "enum" ? type.values : [];
}

function writePath(segments: readonly PathSegment[]): string {
  const written = segments.map((segment) => (segment.kind === "literal" ? encodeLiteral(segment.text) : `{${segment.name}}`));
  return `/${written.join("/")}`;
}
