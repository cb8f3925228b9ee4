import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** The generator in every situation that its users meet, each in a folder of its own, which `generate` brings into the state to start from. */
export function createOwnCommands(model, folder) {
  let edits = 0;
  let moved = 0;
  return [
    createCommand("full, nothing remembered", model, {
      folder,
      prepare: (cwd) => {
        // Moved and not removed: where many files were removed a moment ago, ext4 takes up to a millisecond to make one.
        if (existsSync(join(cwd, "generated"))) renameSync(join(cwd, "generated"), join(cwd, `moved-${++moved}`));
        rmSync(join(cwd, "node_modules/.cache"), { recursive: true, force: true });
      },
    }),
    // A comment in the model changes no output, which shows only when all of it has been emitted and laid out again.
    createCommand("full, output is there", model, { folder, prepare: (cwd) => writeModel(cwd, `${model}\n# Edit ${++edits}\n`) }),
    createCommand("one description changed", model, {
      folder,
      prepare: (cwd) => writeModel(cwd, model.replace(/^( {4}description: )\w+/m, `$1Edit${++edits}`)),
    }),
    createCommand("unchanged", model, { folder }),
    createCommand("--check", model, { folder, flags: ["--check"] }),
  ];
}

/** The OpenAPI document that one of the commands leaves for the rivals to read. */
export function locateOpenApi(folder) {
  return join(folder, "unchanged/generated/api/openapi.json");
}

function createCommand(name, model, { folder, prepare, flags = [] }) {
  const cwd = join(folder, name.replaceAll(/\W+/g, "-"));
  // The generator keeps what it remembers in `node_modules` of the package that it runs in.
  mkdirSync(join(cwd, "node_modules"), { recursive: true });
  writeFileSync(join(cwd, "package.json"), "{}");
  writeModel(cwd, model);
  const generate = [cli, "generate", "api.yaml"];
  return { name, cwd, generate, args: [...generate, ...flags], prepare: prepare && (() => prepare(cwd)) };
}

function writeModel(cwd, text) {
  writeFileSync(join(cwd, "api.yaml"), text);
}
