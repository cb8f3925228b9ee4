import { addToGroup } from "../../../language/add-to-group.js";
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
  /** By the text of a literal, or by the type of a label: labels of one type can be the same texts. */
  readonly branches: Map<unknown, TreeBranch>;
  /** The branches of literals and enums, by each text that they can be. */
  readonly byText: Map<string, TreeBranch[]>;
  /** The branches that can be more texts than there are to list, open enums among them. */
  readonly further: TreeBranch[];
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

/** The branches that a level could be equal to. */
function listCandidates({ branches, byText, further }: TreeNode, level: TopicFormLevel): Iterable<TreeBranch> {
  const texts = listTexts(level);
  if (texts === undefined) return branches.values();
  return new Set([...texts.flatMap((text) => byText.get(text) ?? []), ...further]);
}

/** The texts that a level can be, as far as they can be listed; `undefined` where none can. */
function listTexts(level: TopicFormLevel): readonly string[] | undefined {
  if (level.kind === "literal") return [level.text];
  return level.type?.kind === "enum" ? level.type.values.map(({ value }) => value) : undefined;
}

function enter({ branches, byText, further }: TreeNode, level: TopicFormLevel): TreeNode {
  const key = level.kind === "literal" ? level.text : level.type;
  const known = branches.get(key);
  if (known !== undefined) return known;
  const branch: TreeBranch = { ...createNode(), level };
  branches.set(key, branch);
  for (const text of listTexts(level) ?? []) addToGroup(byText, text, branch);
  if (level.kind === "label" && (level.type?.kind !== "enum" || level.type.open)) further.push(branch);
  return branch;
}

function createNode(): TreeNode {
  return { branches: new Map(), byText: new Map(), further: [], ends: [] };
}
