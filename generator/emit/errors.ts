import type { Api } from "../api/api.js";
import { locateSource, outputModules } from "../language/output-modules.js";
import type { EmittedFile } from "./emitted-file.js";
import { listCarriedMembers, referToMembers } from "./errors/carried-member.js";
import { defineErrorClass } from "./errors/define-error-class.js";
import { defineErrorLookup } from "./errors/define-error-lookup.js";
import { defineReplyReaders } from "./errors/define-reply-readers.js";
import { printSourceFile } from "./typescript/print-source-file.js";
import { importType, importValue } from "./typescript/reference.js";

/** Emits `src/errors.ts`: a class for every error of the API, and the functions that make one from what arrives. */
export function emitErrors(api: Api): readonly EmittedFile[] {
  const classes = api.errors.map((error) => ({ error, carried: listCarriedMembers(api, error) }));
  const carried = classes.flatMap((one) => one.carried);
  const readers = defineReplyReaders(api.errorReplies, classes);
  const file = printSourceFile(api, {
    path: locateSource(outputModules.errors),
    references: [
      importValue("src/runtime/errors/service-error", "ServiceError"),
      importType("src/runtime/errors/service-error", "ServiceErrorOptions"),
      ...(carried.length === 0 ? [] : [importValue("src/runtime/errors/error-reply", "readCarried")]),
      ...referToMembers(carried),
      ...readers.flatMap(({ references }) => references),
    ],
    statements: [
      ...classes.map(({ error, carried: members }) => defineErrorClass(error, members)),
      defineErrorLookup(classes),
      ...readers.flatMap(({ definitions }) => definitions),
    ],
  });
  return [file];
}
