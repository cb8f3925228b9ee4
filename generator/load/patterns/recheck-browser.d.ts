// The package ships types for its main entry only; this one has the same functions, bundled as CommonJS.
declare module "recheck/lib/browser.js" {
  import type { checkSync } from "recheck";

  export type CheckRegExp = typeof checkSync;

  const recheck: { readonly checkSync: CheckRegExp };
  export default recheck;
}
