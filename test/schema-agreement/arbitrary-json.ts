import fc from "fast-check";
import type { Arbitrary } from "fast-check";
import type { JsonSchema } from "../../generator/emit/json-schema/json-schema.js";

/** Texts at the edges: too short, too long, of two units a character, of half a character, and names that every object inherits. */
const hostileTexts = [
  "",
  "a",
  "$next",
  "no identifier",
  "trailing\n",
  "\u0000",
  "\u200d",
  "\ue000",
  "\u0378",
  "\ud83d",
  "é",
  "🚀",
  "🚀".repeat(64),
  "🚀".repeat(65),
  "🚀".repeat(1024),
  "é".repeat(32),
  "é".repeat(33),
  "汉字",
  "x".repeat(64),
  "x".repeat(65),
  "x".repeat(128),
  "x".repeat(129),
  "x".repeat(1024),
  "x".repeat(1025),
  "__proto__",
  "toString",
  "constructor",
  "0",
  "-1",
  "1.5",
  "123456789012345",
  "1234567890123456",
];

const hostileNumbers = [0, -0, 1, -1, 0.5, 10080, 10081, 2 ** 53 - 1, 2 ** 53, -(2 ** 53), 1e308, 5e-324];

const ordinaryText = fc.stringMatching(/^[a-z0-9_-]{1,12}$/);
const anyText = fc.oneof(
  { arbitrary: ordinaryText, weight: 12 },
  { arbitrary: fc.constantFrom(...hostileTexts), weight: 2 },
  { arbitrary: fc.string({ unit: "binary", maxLength: 9 }), weight: 1 },
);
const anyNumber = fc.oneof(fc.constantFrom(...hostileNumbers), fc.nat(20_000), fc.maxSafeInteger());
const anything = fc.oneof(anyText, anyNumber, fc.jsonValue({ maxDepth: 3 }), fc.constantFrom<unknown>({}, [], [[]], { toString: 1 }));

/** JSON that looks as a schema says, with mistakes strewn in. */
export function arbitraryJson(schema: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>, depth = 0): Arbitrary<unknown> {
  if (depth > 5) return anything;
  const right = arbitraryMatch(schema, definitions, depth + 1);
  return fc.oneof({ arbitrary: right, weight: 30 }, { arbitrary: anything, weight: 1 });
}

function arbitraryMatch(schema: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>, depth: number): Arbitrary<unknown> {
  const follow = (part: JsonSchema): Arbitrary<unknown> => arbitraryJson(part, definitions, depth);
  if (schema.$ref !== undefined) return follow(definitions[schema.$ref.replace("#/$defs/", "")] ?? {});
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(follow));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case "string":
      return schema.pattern?.includes("[0-9]{1,15}") === true ? fc.nat().map(String) : anyText;
    case "integer":
    case "number":
      return fc.oneof(anyNumber, fc.constantFrom(...[schema.minimum, schema.maximum].filter((bound) => bound !== undefined), 7));
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(follow(schema.items ?? {}), { maxLength: 3 });
    case "object":
      return arbitraryObject(schema, follow);
    default:
      return anything;
  }
}

/** Members that are required are mostly there, others half of the time, and now and then there is one that nobody knows. */
function arbitraryObject(schema: JsonSchema, follow: (part: JsonSchema) => Arbitrary<unknown>): Arbitrary<unknown> {
  const members = Object.entries(schema.properties ?? {}).map(([name, part]) => {
    const isPresent = schema.required?.includes(name) === true ? fc.nat(40).map((chance) => chance > 0) : fc.boolean();
    return fc.tuple(isPresent, follow(part)).map(([present, value]): readonly [string, unknown][] => (present ? [[name, value]] : []));
  });
  const values = typeof schema.additionalProperties === "object" ? follow(schema.additionalProperties) : anything;
  const keys = schema.propertyNames === undefined ? anyText : fc.oneof({ arbitrary: follow(schema.propertyNames), weight: 6 }, anyText);
  const others = fc.array(
    fc.tuple(
      keys.map((key) => (typeof key === "string" ? key : "key")),
      values,
    ),
    { maxLength: schema.properties === undefined ? 3 : 1 },
  );
  return fc.tuple(fc.tuple(...members), others).map(([known, unknown]) => Object.fromEntries([...unknown, ...known.flat()]));
}
