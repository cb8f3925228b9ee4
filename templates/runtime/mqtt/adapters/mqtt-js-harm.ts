import type { MqttJsOptions } from "./mqtt-js-client.js";

/**
 * Finds the options of mqtt.js that harm clients which have subscribed to so many filters, where the broker takes so many in one SUBSCRIBE.
 * With MQTT 5, mqtt.js asks for one filter at a time.
 */
export function listHarm(
  { protocolVersion, clean, resubscribe, subscribeBatchSize = Infinity, outgoingStore }: MqttJsOptions,
  filters: number,
  filtersPerSubscribe: number,
): readonly string[] {
  const harm = [];
  if (resubscribe !== false && protocolVersion !== 5 && Math.min(filters, subscribeBatchSize) > filtersPerSubscribe)
    harm.push(`Set "resubscribe: false": mqtt.js subscribes again to more than ${filtersPerSubscribe} filters at once.`);
  if (clean === false && outgoingStore) harm.push('Leave out "outgoingStore": mqtt.js repeats its requests after a restart.');
  return harm;
}
