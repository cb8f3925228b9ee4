/**
 * Where an error has the brands of its class and of every class above it, as a list of texts. Registered, and numbered for the day on which it
 * holds something else, so that all packages find it that Topicsmith has made, and all copies of one.
 */
const brandsKey: unique symbol = /* @__PURE__ */ Symbol.for("topicsmith.errors/1");

interface BrandedError {
  readonly [brandsKey]?: readonly string[];
}

interface ErrorClass {
  readonly brand?: string;
}

/**
 * The base class of every error that this package throws: one `instanceof` distinguishes them from all others. `instanceof` holds for the
 * errors of every copy of this package, and, unless a class belongs to one API, of every other package that Topicsmith has made. Subclasses
 * declare their members and set them when they are made: a field that is defined first and set afterwards costs bytes in every bundle.
 */
export abstract class TopicsmithError extends Error {
  /**
   * The class's own name, which survives minification, for an error of one API after its package and a `#`. A subclass that has no brand of its
   * own has its parent's name, and no copy of it recognises the errors of another.
   */
  static readonly brand: string = "TopicsmithError";

  /** Whether a value is an error of this class or of one below it, whichever package or copy has made it. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (!Object.hasOwn(this, "brand")) return super[Symbol.hasInstance](value);
    const { [brandsKey]: brands = [] } = Object(value) as BrandedError;
    return brands.includes(this.brand);
  }

  /** An error without a cause has no member of that name. */
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    const brands = [];
    for (let type: ErrorClass = new.target; type.brand !== undefined; type = Object.getPrototypeOf(type) as ErrorClass) {
      brands.push(type.brand);
    }
    Object.defineProperty(this, brandsKey, { value: brands });
  }

  /** The class's own name; on the prototype, so that stack traces begin with it. */
  override get name(): string {
    return (this.constructor as typeof TopicsmithError).brand.replace(/.*#/, "");
  }
}
