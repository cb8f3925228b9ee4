import { readFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { hasCode } from "../write/error-code.js";

/** A model: the path of its file, or its text together with the path to show for it. */
export type ModelSource = string | ModelText;

export interface ModelText {
  readonly path: string;
  /** Text, or bytes of which nobody knows yet whether they are text. */
  readonly text: string | Uint8Array;
}

/** A model's text, with what follows from the name of its file. */
export interface NamedModel extends ModelText {
  /** The folder of its output: `aws-iot-jobs`. */
  readonly slug: string;
  /** The command that makes its output again, the same from wherever it was made. */
  readonly command: string;
}

/** What was asked for makes no sense, whatever the models say: a missing file, or two models for one folder. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Reads every model's text and names its output.
 *
 * @throws UsageError for a file that cannot be read, a name that makes no folder, or two models for one folder
 */
export function readModels(sources: readonly ModelSource[], output: { readonly out: string; readonly cwd: string }): readonly NamedModel[] {
  const models = sources.map((source) => nameModel(readModel(source, output.cwd), output));
  const bySlug = new Map<string, string>();
  for (const { slug, path } of models) {
    const other = bySlug.get(slug.toLowerCase());
    if (other !== undefined) throw new UsageError(`${other} and ${path} would both be generated into ${slug}; rename one of them.`);
    bySlug.set(slug.toLowerCase(), path);
  }
  return models;
}

/**
 * Reads one model's text.
 *
 * @throws UsageError for a file that cannot be read
 */
export function readModel(source: ModelSource, cwd: string): ModelText {
  if (typeof source !== "string") return source;
  try {
    return { path: source, text: readFileSync(resolve(cwd, source)) };
  } catch (error) {
    throw new UsageError(describeFailure(source, error), { cause: error });
  }
}

function describeFailure(path: string, error: unknown): string {
  if (hasCode(error, "ENOENT", "ENOTDIR")) return `There is no model ${path}.`;
  if (hasCode(error, "EISDIR")) return `${path} is a folder; name the model files in it.`;
  return `The model ${path} cannot be read: ${String(error)}`;
}

function nameModel(model: ModelText, { out, cwd }: { readonly out: string; readonly cwd: string }): NamedModel {
  const slug = basename(model.path).replace(/\.(ya?ml|json)$/i, "");
  if (!/^[a-z0-9][\w.-]*$/i.test(slug)) {
    throw new UsageError(
      `${model.path} cannot name an output folder; use letters, digits, ".", "_" and "-", and start with a letter or digit.`,
    );
  }
  const folder = resolve(cwd, out);
  const path = relative(dirname(folder), resolve(cwd, model.path)).replaceAll("\\", "/");
  const command = `npx topicsmith generate ${quoteArgument(path)} --out ${quoteArgument(basename(folder))}`;
  return { ...model, slug, command };
}

function quoteArgument(argument: string): string {
  return /^[\w./@:+-]+$/.test(argument) ? argument : JSON.stringify(argument);
}
