import type { Api } from "../api/api.js";
import type { Assets } from "../emit/assets.js";
import type { NormalizedDocument } from "../language/normalize/normalized-document.js";
import type { Pipeline } from "./pipeline.js";

/** The pipeline that turns a model of a device API into its package. */
export function createModelPipeline(): Pipeline<NormalizedDocument, Api> {
  let assets: Assets | undefined;
  return {
    load: async (source) => (await import("../load/load-model.js")).loadModel(source),
    resolve: async (document, output) => (await import("../api/resolve-api.js")).resolveApi(document, output),
    emit: async (api) => {
      const { readAssets } = await import("./assets/read-assets.js");
      const { emit } = await import("../emit/emit.js");
      assets ??= readAssets();
      return emit(api, assets);
    },
  };
}
