import type { Api } from "../api/api.js";
import { locateSource, outputModules } from "../language/output-modules.js";
import type { EmittedFile } from "./emitted-file.js";
import { listCarriedMembers } from "./errors/carried-member.js";
import { defineErrorClass } from "./errors/define-error-class.js";
import { defineErrorLookup, defineTransportLookup } from "./errors/define-error-lookup.js";
import { defineHttpsReader, defineMqttReader } from "./errors/define-reply-readers.js";
import { defineServiceError } from "./errors/define-service-error.js";
import { printModule } from "./typescript/print-source-file.js";

/** Emits `src/errors.ts`: a class for every error of the API, and the functions that make one from what arrives. */
export function emitErrors(api: Api): readonly EmittedFile[] {
  const { mqtt, https } = api.errorReplies;
  const classes = api.errors.map((error) => ({ error, carried: listCarriedMembers(api, error) }));
  const lookup = defineErrorLookup(classes);
  const mqttLookup = mqtt && defineTransportLookup("mqtt", classes);
  const httpsLookup = https && defineTransportLookup("https", classes);
  const declarations = [
    ...classes.map(({ error, carried }) => defineErrorClass(api, error, carried)),
    defineServiceError(classes),
    lookup.definition,
    mqtt && defineMqttReader(mqtt, mqttLookup ?? lookup),
    mqttLookup?.definition,
    https && defineHttpsReader(https, httpsLookup ?? lookup, api.errors),
    httpsLookup?.definition,
  ];
  return [printModule(api, { path: locateSource(outputModules.errors), declarations })];
}
