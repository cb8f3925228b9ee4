import type { Api } from "../api/api.js";
import type { Assets } from "./assets.js";
import type { EmittedFile } from "./emitted-file.js";
import { createReadmeSections } from "./readme/readme-sections.js";
import { renderMarkdown } from "./text/render.js";

/** Emits `README.md` from its templates. */
export function emitReadme(api: Api, { readme }: Assets): readonly EmittedFile[] {
  return [{ path: "README.md", text: renderMarkdown(readme, "readme.md", createReadmeSections(api)), layout: "markdown" }];
}
