import nodeModule from "node:module";

/** Node 20 has no compile cache. */
const { enableCompileCache }: typeof nodeModule & { readonly enableCompileCache?: () => unknown } = nodeModule;

/** Lets Node keep the code that it compiles from one process to the next, where it can (from 22.8). Speaks for what is imported later. */
export function turnOnCompileCache(): void {
  enableCompileCache?.();
}
