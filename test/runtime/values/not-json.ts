/** A class, since its instances are data where its own fields are. */
export class Reading {
  readonly celsius = 21;
  readonly #calibration = 0.5;
  get fahrenheit(): number {
    return (this.celsius + this.#calibration) * 1.8 + 32;
  }
}

/** What JavaScript has and JSON has not, by name: nothing, numbers, functions, and objects whose data is not in their members. */
export const notJson: readonly (readonly [name: string, value: unknown])[] = [
  ["NaN", Number.NaN],
  ["infinity", Number.NEGATIVE_INFINITY],
  ["BigInt", 12n],
  ["symbol", Symbol("lamp")],
  ["function", (): number => 1],
  ["class", Reading],
  ["Map", new Map([["step", "2"]])],
  ["Set", new Set(["on"])],
  ["WeakMap", new WeakMap()],
  ["Date", new Date(0)],
  ["promise", Promise.resolve({ step: "2" })],
  ["boxed text", Object("ab")],
  ["boxed number", Object(5)],
  ["boxed truth", Object(false)],
  ["bytes", new Uint8Array(2)],
  ["buffer", new ArrayBuffer(2)],
  ["regular expression", /a/],
  ["error", new Error("broken")],
  ["URL", new URL("https://example.com")],
  ["query", new URLSearchParams("a=1")],
  ["generator", [1].values()],
  ["object that writes itself", { a: 1, toJSON: () => ({ b: 2 }) }],
  [
    "instance that writes itself",
    new (class {
      toJSON = (): string => "text";
    })(),
  ],
  [
    "instance whose class writes it",
    new (class {
      readonly a = 1;
      toJSON(): number {
        return this.a;
      }
    })(),
  ],
  ["list that writes itself", Object.assign([1], { toJSON: () => "text" })],
  ["proxy of a Date", new Proxy(new Date(0), {})],
];

/** An object that holds itself as its member `self`. */
export function createCycle(): object {
  const lamp: Record<string, unknown> = { power: "on" };
  lamp["self"] = lamp;
  return lamp;
}
