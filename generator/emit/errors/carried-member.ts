import type { Api } from "../../api/api.js";
import type { ErrorKind } from "../../api/error.js";
import type { Field, NamedType } from "../../api/type.js";
import { isNamed } from "../types/names.js";

/** A member of an error reply that an error hands on to its user. */
export interface CarriedMember {
  readonly name: string;
  readonly description: string | undefined;
  /** A type that has a validator of its own, so that nothing unchecked gets a type. */
  readonly type: NamedType;
}

/** The members that an error carries and that can be checked, with the types that they have on MQTT or else on HTTPS. */
export function listCarriedMembers({ errorReplies }: Api, error: ErrorKind): readonly CarriedMember[] {
  const fields = [...(errorReplies.mqtt?.type.fields ?? []), ...(errorReplies.https?.type.fields ?? [])];
  return error.carries.flatMap((name) => describeMember(fields.find((field) => field.name === name)));
}

function describeMember(field: Field | undefined): readonly CarriedMember[] {
  if (field === undefined || !isNamed(field.type)) return [];
  return [{ name: field.name, description: field.description ?? field.type.description, type: field.type }];
}
