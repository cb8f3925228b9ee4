import { quote } from "../text/quote.js";
import { code, joinCode } from "../typescript/code.js";
import type { Code } from "../typescript/code.js";
import { exportType, exportValue } from "../typescript/exported-name.js";
import { resolveImport } from "../typescript/resolve-import.js";

/** What an entry point offers of another module. */
export interface ModuleExports {
  /** Its path in the package without the ending: `src/types/thing-name`. */
  readonly module: string;
  /** Names of values, some of which are types as well. */
  readonly values?: readonly string[];
  /** Names of types alone. */
  readonly types?: readonly string[];
}

/** Writes how the module at `path` offers what others define, in this order. Types that stand beside values are marked one by one, as in imports. */
export function writeExports(path: string, modules: readonly ModuleExports[]): readonly Code[] {
  return modules.map(({ module, values = [], types = [] }) => {
    const isTypeOnly = values.length === 0;
    const names = [
      ...values.map((name) => ({ ...exportValue(name), from: module })),
      ...types.map((name) => code`${isTypeOnly ? "" : "type "}${{ ...exportType(name), from: module }}`),
    ];
    return code`export ${isTypeOnly ? "type " : ""}{ ${joinCode(names, ", ")} } from ${quote(resolveImport(path, module))};`;
  });
}
