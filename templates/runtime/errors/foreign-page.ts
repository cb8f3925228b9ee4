/** How much of a text from the network stands in a message, in UTF-16 units. */
const excerptLength = 200;

/** Says where a body that is no JSON most likely comes from, and shows it; as the end of a sentence. */
export function describePage(text: string): string {
  return `a page of a proxy or a login on the way: ${showPage(text)}`;
}

/** The title of a page, or else its beginning, on one line and in quotes. */
export function showPage(text: string): string {
  return showText(/<title[^>]*>([^<]+)/i.exec(text)?.[1] ?? text);
}

/** The beginning of a text from the network, on one line and in quotes. */
export function showText(text: string): string {
  return JSON.stringify(text.slice(0, excerptLength).replace(/\s+/g, " ").trim());
}
