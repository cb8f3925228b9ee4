import type { Api } from "../../api/api.js";
import { speaksMqtt } from "../client/mqtt/list-operations.js";
import type { EntryPoint } from "../package/entry-points.js";

/** How to install the package, and what can be imported from it. */
export interface InstallSection {
  readonly packageName: string;
  readonly speaksMqtt: boolean;
  readonly entryPoints: readonly {
    /** As in an import: `@topicsmith/aws-iot-jobs/mqtt`. */
    readonly specifier: string;
    readonly contents: string;
  }[];
}

/** Creates the section on installation. */
export function createInstallSection(api: Api, entryPoints: readonly EntryPoint[]): InstallSection {
  const { packageName } = api;
  return {
    packageName,
    speaksMqtt: speaksMqtt(api),
    entryPoints: entryPoints.map(({ subpath, contents }) => ({ specifier: packageName + subpath.slice(1), contents })),
  };
}
