/** What aws-crt calls it, in its clients of MQTT 3.1.1 and of MQTT 5. */
const loss = /AWS_ERROR_MQTT_CANCELLED_FOR_CLEAN_SESSION|AWS_ERROR_MQTT5_OPERATION_FAILED_DUE_TO_OFFLINE_QUEUE_POLICY/;

/** Whether aws-crt gave something up because the connection is lost. It may say so before it tells of the loss. */
export function isLoss(cause: unknown): boolean {
  return loss.test(String(cause));
}
