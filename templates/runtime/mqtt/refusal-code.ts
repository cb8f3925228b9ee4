/** From this code on, a return code (MQTT 3.1.1) or reason code (MQTT 5) says that the broker refused something. */
export const firstRefusalCode = 0x80;
