import { posix } from "node:path";

/** The specifier by which one file of a package imports another: relative, and with the ending that it has at run time. */
export function resolveImport(from: string, module: string): string {
  const path = posix.relative(posix.dirname(from), `${module}.js`);
  return path.startsWith(".") ? path : `./${path}`;
}

/** The module that a file names by a specifier: its path in the package, or the specifier as it is where it names another package. */
export function locateImport(from: string, specifier: string): string {
  return specifier.startsWith(".") ? posix.join(posix.dirname(from), specifier.replace(/\.js$/, "")) : specifier;
}
