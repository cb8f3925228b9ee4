import { checkAmbiguity } from "./topics/check-ambiguity.js";
import { checkCatchUp } from "./check-catch-up.js";
import { checkCorrelation } from "./topics/check-correlation.js";
import { checkEndpoints } from "./check-endpoints.js";
import { checkEnums } from "./check-enums.js";
import { checkErrors } from "./check-errors.js";
import { checkExamples } from "./check-examples.js";
import { checkFields } from "./check-fields.js";
import { checkFiniteness } from "./check-finiteness.js";
import { checkLabelWords } from "./topics/check-label-words.js";
import { checkLabels } from "./topics/check-labels.js";
import { checkNames } from "./names/check-names.js";
import { checkOpenEnums } from "./check-open-enums.js";
import { checkPatterns } from "./check-patterns.js";
import { checkReferences } from "./check-references.js";
import { checkRefinements } from "./check-refinements.js";
import { checkRoutes } from "./check-routes.js";
import { checkSentinels } from "./check-sentinels.js";
import { checkSpans } from "./check-spans.js";
import { checkStructures } from "./check-structures.js";
import { checkTemplates } from "./topics/check-templates.js";
import { checkTopicLimits } from "./topics/check-topic-limits.js";
import { checkTravel } from "./check-travel.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createCheckedModel } from "./checked-model.js";
import type { Check, ReadModel } from "./checked-model.js";

const checks: readonly Check[] = [
  checkReferences,
  checkNames,
  checkSpans,
  checkSentinels,
  checkEnums,
  checkRefinements,
  checkStructures,
  checkFiniteness,
  checkFields,
  checkOpenEnums,
  checkTemplates,
  checkLabels,
  checkTopicLimits,
  checkAmbiguity,
  checkCorrelation,
  checkRoutes,
  checkLabelWords,
  checkTravel,
  checkErrors,
  checkCatchUp,
  checkExamples,
  checkEndpoints,
];

/** Looks for mistakes that only the meaning of a model shows. Each check sees the whole model and reports one kind of mistake. */
export async function checkModel(model: Omit<ReadModel, "unusablePatterns">): Promise<readonly Diagnostic[]> {
  const [unusablePatterns, misleading] = await checkPatterns(model.document, model.yaml.locator);
  const checked = createCheckedModel({ ...model, unusablePatterns });
  return [...misleading, ...checks.flatMap((check) => [...check(checked)])];
}
