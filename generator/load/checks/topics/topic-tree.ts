import type { TopicForm, TopicFormLevel } from "./topic-forms.js";

/** Topics by their levels, so that one that could be equal to another is found without a look at all others. */
export interface TopicTree {
  /** A topic of another owner that could be equal to this one. */
  readonly find: (form: TopicForm) => TopicForm | undefined;
  readonly add: (form: TopicForm) => void;
}

/** Whether two levels can be the same. */
export type CompareLevels = (a: TopicFormLevel, b: TopicFormLevel) => boolean;

interface TreeNode {
  readonly literals: Map<string, TreeBranch>;
  /** By the type of the label, since labels of one type can be the same texts. */
  readonly labels: Map<unknown, TreeBranch>;
  /** Topics that end here: two of different owners are enough to have one of another. */
  readonly ends: TopicForm[];
}

interface TreeBranch extends TreeNode {
  readonly level: TopicFormLevel;
}

/** Makes a tree without topics. */
export function createTopicTree(canBeEqual: CompareLevels): TopicTree {
  const root = createNode();

  function find(node: TreeNode, form: TopicForm, at: number): TopicForm | undefined {
    const level = form.levels[at];
    if (level === undefined) return node.ends.find(({ owner }) => owner !== form.owner);
    for (const branch of listCandidates(node, level)) {
      const found = canBeEqual(level, branch.level) ? find(branch, form, at + 1) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  return {
    find: (form) => find(root, form, 0),
    add: (form) => {
      const { ends } = form.levels.reduce<TreeNode>(enter, root);
      if (ends.length < 2 && ends.every(({ owner }) => owner !== form.owner)) ends.push(form);
    },
  };
}

/** Of the literals, only those that a level can be: its own text, or the words of an enum. */
function* listCandidates({ literals, labels }: TreeNode, level: TopicFormLevel): Iterable<TreeBranch> {
  for (const text of listTexts(level) ?? literals.keys()) {
    const branch = literals.get(text);
    if (branch !== undefined) yield branch;
  }
  yield* labels.values();
}

function listTexts(level: TopicFormLevel): readonly string[] | undefined {
  if (level.kind === "literal") return [level.text];
  return level.type?.kind === "enum" ? level.type.values.map(({ value }) => value) : undefined;
}

function enter({ literals, labels }: TreeNode, level: TopicFormLevel): TreeNode {
  return level.kind === "literal" ? enterBranch(literals, level.text, level) : enterBranch(labels, level.type, level);
}

function enterBranch<Key>(branches: Map<Key, TreeBranch>, key: Key, level: TopicFormLevel): TreeBranch {
  const branch = branches.get(key) ?? { ...createNode(), level };
  branches.set(key, branch);
  return branch;
}

function createNode(): TreeNode {
  return { literals: new Map(), labels: new Map(), ends: [] };
}
