/** The members of a JSON object, not looked into yet. */
export type Members = Readonly<Record<string, unknown>>;

/** Whether a value is what JSON calls an object: neither null nor a list. */
export function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Whether an object may have members that are no part of its data, because it inherits from a class or another object. Ask after the members
 * were read: the engine has then looked the object up already, and the answer costs nothing.
 */
export function inheritsMembers(members: Members): boolean {
  const prototype: unknown = Object.getPrototypeOf(members);
  return prototype !== Object.prototype && prototype !== null;
}

/**
 * Whether a value is an object whose members are all that it holds. What JavaScript keeps elsewhere is none, such as a `Map`, a `Date` or a
 * promise, and neither is what writes itself as something else. The instance of a class is one.
 */
export function isPlainObject(value: unknown): value is Members {
  return (
    isObject(value) && (!inheritsMembers(value) || Object.prototype.toString.call(value) === "[object Object]") && !writesItself(value)
  );
}

/** Whether `JSON.stringify` would write what an object's `toJSON` returns, and not the object. */
export function writesItself(value: object): boolean {
  return "toJSON" in value && typeof value.toJSON === "function";
}

/**
 * Whether an object may hold more than members of its own. Its `toJSON` is given, since it costs next to nothing where it is read along with
 * other members.
 */
export function holdsMore(members: Members, toJSON: unknown): boolean {
  return typeof toJSON === "function" || inheritsMembers(members);
}

/** Copies what an object itself has, as `JSON.stringify` would see it. The copy inherits nothing. */
export function copyOwnMembers(members: Members): Members {
  return Object.assign(Object.create(null) as Members, members);
}

/** The members that an object itself has, or `undefined` for whatever is no JSON object. */
export function getOwnMembers(value: unknown): Members | undefined {
  if (!isObject(value)) return undefined;
  return inheritsMembers(value) ? copyOwnMembers(value) : value;
}

/** Whether an object itself has a member; the object's own `hasOwnProperty` may be anything. */
export function hasOwnMember(members: Members, name: string): boolean {
  return Object.prototype.hasOwnProperty.call(members, name);
}

/** A member that a JSON object itself has; nothing else has any. Needed for the names that every object inherits, such as `toString`. */
export function getOwnMember(value: unknown, name: string): unknown {
  return isObject(value) && hasOwnMember(value, name) ? value[name] : undefined;
}
