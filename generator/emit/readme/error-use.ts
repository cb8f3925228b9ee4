import type { Api } from "../../api/api.js";
import { quoteAccess } from "../text/quote.js";
import { writeLiteral } from "../text/write-literal.js";

/** The lines of a program that tells an error by its class: one that carries more than a message, where there is one. */
export function describeErrorUse({ packageName, errors, errorReplies }: Api): object | undefined {
  const known = errors.filter(({ mqtt, example }) => mqtt !== undefined && example !== undefined);
  const error = known.find(({ carries }) => carries.length > 0) ?? known[0];
  if (error?.mqtt === undefined || errorReplies.mqtt === undefined) return undefined;
  const [carried] = error.carries;
  return {
    packageName,
    className: error.className,
    reply: writeLiteral({ [errorReplies.mqtt.code]: error.mqtt.code, ...error.example }),
    ...(carried !== undefined && { member: quoteAccess("error", carried), value: writeLiteral(error.example?.[carried] ?? null) }),
  };
}
