import type { Api } from "../../../api/api.js";
import { createAwsCrtSection } from "./aws-crt.js";
import type { AwsCrtSection } from "./aws-crt.js";
import { createMqttJsProgram } from "./mqtt-js-program.js";
import type { MqttJsProgram } from "./mqtt-js-program.js";
import { createOtherLibrariesSection } from "./other-libraries.js";
import type { OtherLibrariesSection } from "./other-libraries.js";
import { createOverMqttSection } from "./over-mqtt.js";
import type { OverMqttSection } from "./over-mqtt.js";
import { createPermissionsSection } from "./permissions.js";
import type { PermissionsSection } from "./permissions.js";
import { createReadingMessagesSection } from "./reading-messages.js";
import type { ReadingMessagesSection } from "./reading-messages.js";
import { createReconnectsSection } from "./reconnects.js";
import type { ReconnectsSection } from "./reconnects.js";
import { createSmallBundlesSection } from "./small-bundles.js";
import type { SmallBundlesSection } from "./small-bundles.js";
import { createWorkerSection } from "./worker.js";
import type { WorkerSection } from "./worker.js";

/** What the README shows of MQTT; `undefined` where an API has no use for a section. */
export interface MqttSections {
  readonly overMqtt: OverMqttSection | undefined;
  readonly readingMessages: ReadingMessagesSection | undefined;
  readonly worker: WorkerSection | undefined;
  readonly mqttJs: MqttJsProgram | undefined;
  readonly awsCrt: AwsCrtSection | undefined;
  readonly reconnects: ReconnectsSection | undefined;
  readonly permissions: PermissionsSection | undefined;
  readonly otherLibraries: OtherLibrariesSection | undefined;
  readonly smallBundles: SmallBundlesSection | undefined;
}

/** Creates what the README of an API shows of MQTT. */
export function createMqttSections(api: Api): MqttSections {
  const worker = createWorkerSection(api);
  return {
    overMqtt: createOverMqttSection(api),
    // A worker reads messages too, and does something with them.
    readingMessages: worker === undefined ? createReadingMessagesSection(api) : undefined,
    worker,
    mqttJs: createMqttJsProgram(api, 4),
    awsCrt: createAwsCrtSection(api),
    reconnects: createReconnectsSection(api),
    permissions: createPermissionsSection(api),
    otherLibraries: createOtherLibrariesSection(api),
    smallBundles: createSmallBundlesSection(api),
  };
}
