import type { Api } from "../../api/api.js";

/** What each operation does, and where it is on each transport. */
export interface OperationsSection {
  readonly operations: readonly {
    readonly name: string;
    readonly description: string;
    /** The topic of the request: `$aws/things/{thingName}/jobs/get`. */
    readonly topic: string | undefined;
    /** The HTTPS method and path: `GET /things/{thingName}/jobs`. */
    readonly route: string | undefined;
  }[];
}

/** Creates the section on operations; `undefined` where there are none. */
export function createOperationsSection({ operations }: Api): OperationsSection | undefined {
  if (operations.length === 0) return undefined;
  return {
    operations: operations.map(({ name, description, mqtt, https }) => ({
      name,
      description,
      topic: mqtt?.request.template,
      route: https && `${https.method} ${https.path}`,
    })),
  };
}
