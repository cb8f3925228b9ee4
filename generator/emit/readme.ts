import type { Api } from "../api/api.js";
import type { Assets } from "./assets.js";
import type { EmittedFile } from "./emitted-file.js";
import { createReadmeView } from "./readme/view.js";
import { renderMarkdown } from "./text/render.js";

/** Emits `README.md` from its template. */
export function emitReadme(api: Api, assets: Assets): readonly EmittedFile[] {
  return [{ path: "README.md", text: renderMarkdown(assets, "README.md", createReadmeView(api)), layout: "markdown" }];
}
