import fc from "fast-check";
import type { GeneratorValue } from "fast-check";

/** Makes the choices of which a model consists: each is one of fast-check's, so that a seed repeats them all. */
export interface Draw {
  readonly pick: <Choice>(choices: readonly Choice[]) => Choice;
  readonly number: (least: number, most: number) => number;
  /** True once in so many times. */
  readonly seldom: (times: number) => boolean;
  /** Some of the choices, each once and in any order; as many as there are where more are asked for. */
  readonly some: <Choice>(choices: readonly Choice[], least: number, most: number) => readonly Choice[];
}

/** Draws from a generator of fast-check. */
export function createDraw(generate: GeneratorValue): Draw {
  const number = (min: number, max: number): number => generate(fc.integer, { min, max });
  return {
    pick: (choices) => generate(() => fc.constantFrom(...choices)),
    number,
    seldom: (times) => number(1, times) === times,
    some: (choices, least, most) => {
      const size = { minLength: Math.min(least, choices.length), maxLength: Math.min(most, choices.length) };
      return generate(() => fc.shuffledSubarray([...choices], size));
    },
  };
}
