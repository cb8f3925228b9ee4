import Handlebars from "handlebars";

/** Members by name, each with those of its own. A list has the members of its items. */
export interface Members {
  [name: string]: Members;
}

/** What a template and its partials ask for. */
export interface Usage {
  readonly members: Members;
  /** The names of the templates that were filled, in the order of their first use. */
  readonly templates: readonly string[];
}

/** Reads off a template and its partials which members they ask for, whatever is shown in the end. */
export function findUsage(templates: ReadonlyMap<string, string>, name: string): Usage {
  const collector = new MemberCollector(templates);
  const members: Members = {};
  collector.enter(name, members);
  return { members, templates: [...collector.entered] };
}

/** Lists the members that values have, all of them together. */
export function listMembers(values: readonly unknown[]): Members {
  const members: Members = {};
  for (const value of values) addMembers(value, members);
  return members;
}

function addMembers(value: unknown, members: Members): void {
  if (Array.isArray(value)) {
    for (const item of value) addMembers(item, members);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, member] of Object.entries(value)) addMembers(member, (members[name] ??= {}));
  }
}

class MemberCollector extends Handlebars.Visitor {
  readonly entered = new Set<string>();
  readonly #templates: ReadonlyMap<string, string>;
  #context: Members = {};
  /** Where the path led that was visited last. */
  #found: Members = {};

  constructor(templates: ReadonlyMap<string, string>) {
    super();
    this.#templates = templates;
  }

  enter(name: string, context: Members): void {
    const template = this.#templates.get(name);
    if (template === undefined) throw new Error(`There is no template ${name}.`);
    this.entered.add(name);
    this.#visit(Handlebars.parse(template), context);
  }

  override PathExpression({ parts, data, depth, original }: hbs.AST.PathExpression): void {
    if (depth > 0) throw new Error(`${original} leaves its context, where nobody can tell what it is.`);
    // `@first` and the like are Handlebars' own.
    if (!data) this.#found = parts.reduce((members, part) => (members[part] ??= {}), this.#context);
  }

  override MustacheStatement({ path, params }: hbs.AST.MustacheStatement): void {
    // What has arguments is a helper, whose name is no member.
    if (params.length > 0) this.acceptArray(params);
    else this.accept(path);
  }

  override BlockStatement({ path, params, program, inverse }: hbs.AST.BlockStatement): void {
    const context = this.#context;
    this.acceptArray(params);
    this.#visit(program, ["with", "each"].includes(path.original) ? this.#found : context);
    this.accept(inverse);
  }

  override PartialStatement({ name, params }: hbs.AST.PartialStatement): void {
    if (name.type !== "PathExpression") throw new Error("Which partial this is shows only when it is filled.");
    this.acceptArray(params);
    this.enter(name.original, params.length > 0 ? this.#found : this.#context);
  }

  #visit(program: hbs.AST.Program, context: Members): void {
    const outer = this.#context;
    this.#context = context;
    this.accept(program);
    this.#context = outer;
  }
}
