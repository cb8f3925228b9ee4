/** Whether a text can be one level of the topic of a message: not empty, no wildcard, and no more than one level. */
export function isTopicLevel(text: string | undefined): text is string {
  return text !== undefined && /^[^+#/\0]+$/.test(text);
}
