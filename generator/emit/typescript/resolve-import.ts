import { posix } from "node:path";

/** The specifier by which one file of a package imports another: relative, and with the ending that it has at run time. */
export function resolveImport(from: string, module: string): string {
  const path = posix.relative(posix.dirname(from), `${module}.js`);
  return path.startsWith(".") ? path : `./${path}`;
}
