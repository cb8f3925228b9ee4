import { measureInTurn } from "./measure.js";
import { invalidPayloads, validPayloads } from "./payloads.js";
import { ajvCompiled, ajvStandalone } from "./subjects/ajv.js";
import { arktype } from "./subjects/arktype.js";
import { topicsmith } from "./subjects/topicsmith.js";
import { oldTypebox, typebox } from "./subjects/typebox.js";
import { typia } from "./subjects/typia.js";
import { valibot } from "./subjects/valibot.js";
import { zod } from "./subjects/zod.js";

const subjects = [topicsmith, ajvStandalone, ajvCompiled, typebox, oldTypebox, typia, arktype, valibot, zod];

compare("is, valid", "is", validPayloads, (answer) => answer === true);
compare("is, invalid", "is", invalidPayloads, (answer) => answer === false);
compare("validate, valid", "report", validPayloads, (count) => count === 0);
compare("validate, invalid", "report", invalidPayloads, (count) => count > 0);

/** Whether a subject counts characters, and not UTF-16 units, and knows the Unicode category C: else it does less than is asked. */
function isCorrect({ is: { update } }) {
  const check = (change) => update({ thingName: "MyThing", jobId: "firmware-1-4-2", status: "FAILED", ...change });
  return (
    check({ clientToken: "🚀".repeat(64), statusDetails: { step: "Cp{}" } }) &&
    !check({ clientToken: "🚀".repeat(65) }) &&
    !check({ statusDetails: { step: "two\nlines" } }) &&
    !check({ statusDetails: { "no key": "1" } })
  );
}

/** Prints nanoseconds per call, and what topicsmith takes as a share of ajv standalone's time and of the fastest correct rival's. */
function compare(title, form, payloads, isRight) {
  console.log(
    `\n${[title.padEnd(34), ...subjects.map(({ name, is }) => `${name}${isCorrect({ is }) ? "" : "*"}`.padStart(15)), "of ajv".padStart(8), "of best".padStart(8)].join("")}`,
  );
  for (const { name, type, text } of payloads) {
    // Who gives a wrong answer is not measured: a check that is left out costs nothing.
    const able = subjects.filter((subject) => isRight(subject[form][type](JSON.parse(text))));
    const times = measureInTurn(
      able.map((subject) => subject[form][type]),
      text,
    );
    const timeOf = (subject) => times[able.indexOf(subject)];
    const own = timeOf(topicsmith);
    const cells = subjects.map((subject) => (timeOf(subject)?.toFixed(0) ?? "wrong").padStart(15));
    const rivals = able.filter((subject) => subject !== topicsmith && isCorrect(subject));
    const shares = [own / timeOf(ajvStandalone), own / Math.min(...rivals.map(timeOf))];
    console.log([name.padEnd(34), ...cells, ...shares.map((share) => share.toFixed(2).padStart(8))].join(""));
  }
}

console.log(
  "\n* counts UTF-16 units instead of characters, or takes `\\p{C}` for something else: it does less than is asked, and is no rival.",
);
