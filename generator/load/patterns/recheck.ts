import browserBuild from "recheck/lib/browser.js";
import type { CheckRegExp } from "recheck/lib/browser.js";

/**
 * Recheck without its native programs: the package's main entry would start one of them in a process of its own. The build puts recheck
 * itself in the place of this import, so that the package that is published does not depend on those programs.
 */
export const checkRegExp: CheckRegExp = browserBuild.checkSync;
