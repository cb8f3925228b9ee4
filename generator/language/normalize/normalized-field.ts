import type { Place } from "../document/field-definition.js";
import type { JsonValue } from "../json.js";
import type { Perspective } from "../perspective.js";
import type { PerTransport, Transport } from "../transport.js";
import type { YamlPath } from "../yaml-path.js";
import type { NameReference } from "./name-reference.js";

export interface NormalizedField {
  readonly name: string;
  readonly path: YamlPath;
  /** Its type from each perspective; one object where all see the same. Users see the JSON whose text a transport carries. */
  readonly types: Readonly<Record<Perspective, NameReference>>;
  readonly required: boolean;
  readonly default?: JsonValue;
  /** The transport that has it; absent where every transport has it. */
  readonly only?: Transport;
  /** The places that the model says; one object where it says them for both transports at once. */
  readonly in?: PerTransport<SaidPlaces>;
  readonly acceptsNumericString: boolean;
  readonly description?: string;
  readonly note?: string;
}

export interface SaidPlaces {
  readonly places: readonly Place[];
  readonly path: YamlPath;
}

/** A field on a transport that has it, and where it travels. A topic's label may be repeated in the payload. */
export interface PlacedField {
  readonly field: NormalizedField;
  readonly places: readonly Place[];
}
