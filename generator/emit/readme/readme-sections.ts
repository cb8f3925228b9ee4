import type { Api } from "../../api/api.js";
import type { EntryPoint } from "../package/entry-points.js";
import { writeHeader } from "../text/header.js";
import { createEndpointsSection } from "./endpoints.js";
import type { EndpointsSection } from "./endpoints.js";
import { createErrorsSection } from "./errors.js";
import type { ErrorsSection } from "./errors.js";
import { createFailuresSection } from "./failures.js";
import type { FailuresSection } from "./failures.js";
import { createHttpsSections } from "./https/https-sections.js";
import type { HttpsSections } from "./https/https-sections.js";
import { createInstallSection } from "./install.js";
import type { InstallSection } from "./install.js";
import { createIntroductionSection } from "./introduction.js";
import type { IntroductionSection } from "./introduction.js";
import { createLimitsSection } from "./limits.js";
import type { LimitsSection } from "./limits.js";
import { createMessagesSection } from "./messages.js";
import type { MessagesSection } from "./messages.js";
import { createMqttJsProgram } from "./mqtt/mqtt-js-program.js";
import type { MqttJsProgram } from "./mqtt/mqtt-js-program.js";
import { createMqttSections } from "./mqtt/mqtt-sections.js";
import type { MqttSections } from "./mqtt/mqtt-sections.js";
import { createNotesSection } from "./notes.js";
import type { NotesSection } from "./notes.js";
import { createOperationsSection } from "./operations.js";
import type { OperationsSection } from "./operations.js";
import { createTimeOutsSection } from "./time-outs.js";
import type { TimeOutsSection } from "./time-outs.js";
import { createTopicsSection } from "./topics.js";
import type { TopicsSection } from "./topics.js";
import { createTroubleshootingSection } from "./troubleshooting.js";
import type { TroubleshootingSection } from "./troubleshooting.js";
import { createValidatorsSection } from "./validators.js";
import type { ValidatorsSection } from "./validators.js";

/**
 * What `readme.md.hbs` is filled with: what each section shows, `undefined` where an API has no use for it. Text of the model stands in it
 * as it is; the templates say how it is written.
 */
export interface ReadmeSections extends MqttSections, HttpsSections {
  readonly header: string;
  readonly packageName: string;
  readonly introduction: IntroductionSection;
  readonly install: InstallSection;
  readonly quickStart: MqttJsProgram | undefined;
  readonly operations: OperationsSection | undefined;
  readonly messages: MessagesSection | undefined;
  readonly failures: FailuresSection | undefined;
  readonly timeOuts: TimeOutsSection | undefined;
  readonly troubleshooting: TroubleshootingSection | undefined;
  readonly errors: ErrorsSection | undefined;
  readonly topics: TopicsSection | undefined;
  readonly validators: ValidatorsSection | undefined;
  readonly endpoints: EndpointsSection | undefined;
  readonly limits: LimitsSection | undefined;
  readonly notes: NotesSection | undefined;
}

/** Creates what the README of an API shows, section by section. */
export function createReadmeSections(api: Api, entryPoints: readonly EntryPoint[]): ReadmeSections {
  return {
    header: writeHeader(api),
    packageName: api.packageName,
    introduction: createIntroductionSection(api),
    install: createInstallSection(api, entryPoints),
    quickStart: createMqttJsProgram(api, 5),
    operations: createOperationsSection(api),
    messages: createMessagesSection(api),
    ...createMqttSections(api),
    ...createHttpsSections(api),
    failures: createFailuresSection(api),
    timeOuts: createTimeOutsSection(api),
    troubleshooting: createTroubleshootingSection(api),
    errors: createErrorsSection(api),
    topics: createTopicsSection(api),
    validators: createValidatorsSection(api),
    endpoints: createEndpointsSection(api),
    limits: createLimitsSection(api),
    notes: createNotesSection(api),
  };
}
