/** How much of a text from the network stands in a message, in UTF-16 units. */
const excerptLength = 200;

/** Says where a body that is no JSON most likely comes from, and shows its title or else its beginning; as the end of a sentence. */
export function describePage(text: string): string {
  const title = /<title[^>]*>([^<]+)/i.exec(text)?.[1] ?? text;
  return `a page of a proxy or a login on the way: ${showText(title)}`;
}

/** The beginning of a text from the network, on one line and in quotes. */
export function showText(text: string): string {
  return JSON.stringify(text.slice(0, excerptLength).replace(/\s+/g, " ").trim());
}
