import type { Api } from "../api/api.js";
import type { EmittedFile } from "./emitted-file.js";
import type { EmitInput } from "./emitter.js";
import { listEntryPoints } from "./package/entry-points.js";
import { createReadmeSections } from "./readme/readme-sections.js";
import { renderMarkdown } from "./text/render.js";

/** Emits `README.md` from its templates. */
export function emitReadme(api: Api, { assets, files }: EmitInput): readonly EmittedFile[] {
  const sections = createReadmeSections(api, listEntryPoints(files));
  return [{ path: "README.md", text: renderMarkdown(assets.readme, "readme.md", sections), layout: "markdown" }];
}
