import type { MistakeCase } from "../load-marked-model.js";

export const enumCases: readonly MistakeCase[] = [
  {
    code: "unknown-fact",
    mistake: "a misspelt fact of a value",
    model: "types:\n  Status: { type: enum, facts: { terminal: {} }, values: { A: { «terminl»: true } } }\n",
    message: "`Status` declares no fact `terminl`.",
    fix: "Did you mean `terminal`?",
  },
  {
    code: "unknown-fact",
    mistake: "a subset by a fact that the enum does not have",
    model: `
types:
  Status: { type: enum, facts: { terminal: {} }, values: { A: { terminal: true } } }
  Retryable: { type: Status, where: { «retryable»: true }, predicate: isRetryable }
`,
    message: "`Status` declares no fact `retryable`.",
  },
  {
    code: "reserved-fact",
    mistake: "a fact with the name of what every value says",
    model: "types:\n  Status: { type: enum, facts: { «to»: { words: [a, b] } }, values: { A: {} } }\n",
    message: "A fact cannot be called `to`.",
  },
  {
    code: "wrong-fact",
    mistake: "a word that the fact does not know",
    model: "types:\n  Status: { type: enum, facts: { setBy: { words: [device, service] } }, values: { A: { setBy: «devcie» } } }\n",
    message: "The fact `setBy` says one of `device`, `service`, not the text `devcie`.",
    fix: "Did you mean `device`?",
  },
  {
    code: "wrong-fact",
    mistake: "a word where a fact is true or false",
    model: "types:\n  Status: { type: enum, facts: { over: {} }, values: { A: { over: «sometimes» } } }\n",
    message: "The fact `over` says true or false, not the text `sometimes`.",
  },
  {
    code: "missing-fact",
    mistake: "a value without a fact that has words",
    model: "types:\n  Status: { type: enum, facts: { setBy: { words: [device, service] } }, values: { A: { setBy: device }, «B»: {} } }\n",
    message: "`B` does not say `setBy`.",
  },
  {
    code: "empty-subset",
    mistake: "a subset without members",
    model: `
types:
  Status: { type: enum, facts: { over: {} }, values: { A: {}, B: {} } }
  Over: { type: Status, «where»: { over: true }, predicate: isOver }
`,
    message: "No value of `Status` is in this subset.",
  },
  {
    code: "missing-predicate",
    mistake: "a subset that nothing tells",
    model: `
types:
  Status: { type: enum, facts: { over: {} }, values: { A: { over: true }, B: {} } }
  «Over»: { type: Status, where: { over: true } }
`,
    message: "The subset `Over` has no `predicate`.",
    fix: "Add `predicate: isOver`.",
  },
  {
    code: "predicate-without-subset",
    mistake: "a predicate of a type with sentinels",
    model: `
types:
  Id: { type: string, length: 1..8, pattern: "[a-z]+" }
  NextId: { type: Id, sentinels: { $next: The next one. }, «predicate»: isNext }
`,
    message: "There is nothing for the predicate to tell: `NextId` has no `where`.",
  },
  {
    code: "unknown-state",
    mistake: "a transition to a state that is spelt otherwise",
    model: "types:\n  Status: { type: enum, start: RUNNING, values: { RUNNING: { to: [«DOEN», DONE] }, DONE: {} } }\n",
    message: "`Status` has no value `DOEN`.",
    fix: "Did you mean `DONE`?",
  },
  {
    code: "unknown-state",
    mistake: "a start that is no value",
    model: "types:\n  Status: { type: enum, start: «READY», values: { RUNNING: { to: [DONE] }, DONE: {} } }\n",
    message: "`Status` has no value `READY`.",
  },
  {
    code: "missing-start",
    mistake: "transitions without a start",
    model: "types:\n  «Status»: { type: enum, values: { RUNNING: { to: [DONE] }, DONE: {} } }\n",
    message: "`Status` says what may follow its values, but not where it starts.",
  },
  {
    code: "start-without-transitions",
    mistake: "a start without transitions",
    model: "types:\n  Status: { type: enum, «start»: RUNNING, values: { RUNNING: {}, DONE: {} } }\n",
    message: "`Status` has a start, but no value says what may follow.",
  },
  {
    code: "unreachable-state",
    mistake: "a state that nothing leads to",
    model: "types:\n  Status: { type: enum, start: RUNNING, values: { RUNNING: { to: [DONE] }, DONE: {}, «LOST»: { to: [DONE] } } }\n",
    message: "Nothing leads to the state `LOST`.",
  },
  {
    code: "terminal-transition",
    mistake: "a way out of a terminal state",
    model: `
types:
  Status:
    type: enum
    start: RUNNING
    facts: { terminal: {} }
    values: { RUNNING: { to: [DONE] }, DONE: { terminal: true, «to»: [RUNNING] } }
`,
    message: "`DONE` is terminal, and yet something may follow it.",
  },
  {
    code: "dead-end",
    mistake: "a last state that is not marked as terminal",
    model: `
types:
  Status:
    type: enum
    start: RUNNING
    facts: { terminal: {} }
    values: { RUNNING: { to: [DONE, LOST] }, DONE: { terminal: true }, «LOST»: {} }
`,
    message: "Nothing may follow `LOST`, and it is not terminal.",
  },
];
