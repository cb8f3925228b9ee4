import ts from "typescript";

/** A change of one file: what stands there, and what is put in its place. */
export interface SourceChange {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Compiles the rooms that read a model, with some files changed in memory, and returns the paths of those files that do not compile. */
export type CompileChanged = (changes: readonly SourceChange[]) => readonly string[];

const rooms = /\/generator\/(?:language|load|api)\//;

/** Reads the sources once, for any number of changes. */
export function createCompiler(): CompileChanged {
  const { options, fileNames } = readConfig();
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const known = new Map<string, ts.SourceFile | undefined>();
  const read = (path: string, version: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile | undefined => {
    if (!known.has(path)) known.set(path, host.getSourceFile(path, version));
    return known.get(path);
  };
  return (changes) => {
    const getSourceFile: ts.CompilerHost["getSourceFile"] = (path, version) => {
      const source = read(path, version);
      const own = changes.filter(({ file }) => path.endsWith(`/${file}`));
      if (source === undefined || own.length === 0) return source;
      return ts.createSourceFile(path, own.reduce(applyChange, source.text), version, true);
    };
    const program = ts.createProgram(fileNames, { ...options, noEmit: true }, { ...host, getSourceFile });
    const paths = program.getSemanticDiagnostics().flatMap(({ file }) => file?.fileName ?? []);
    return [...new Set(paths.map((path) => path.slice(path.indexOf("generator/"))))].sort();
  };
}

function applyChange(text: string, { file, from, to }: SourceChange): string {
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}.`);
  return text.replace(from, () => to);
}

function readConfig(): ts.ParsedCommandLine {
  const parsed = ts.parseJsonConfigFileContent(
    ts.readConfigFile("tsconfig.build.json", (path) => ts.sys.readFile(path)).config,
    ts.sys,
    process.cwd(),
  );
  return { ...parsed, fileNames: parsed.fileNames.filter((path) => rooms.test(path)) };
}
