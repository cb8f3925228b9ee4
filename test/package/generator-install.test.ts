import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { runProgram } from "../process/run-program.js";

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly link?: boolean }>>;
}

const modelWithSlowPattern = `topicsmith: 1
api: { name: Test, title: A test, description: For tests., package: test, version: 1.0.0, license: MIT }
types: { Word: { type: string, pattern: "(a+)+b" } }
`;

/** Keeps a program from loading what is only needed where something has changed since the build. */
const refuseParsers = `
const Module = require("node:module");
const load = Module._load;
Module._load = (request, ...others) => {
  if (["handlebars", "ts-morph"].includes(request)) throw new Error(request + " is loaded");
  return load(request, ...others);
};
`;

let project: string;
let generator: string;

/** Unpacks the generator just as it would be published, beside the packages that it depends on and no others. */
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "project-"));
  generator = join(project, "node_modules/topicsmith");
  const packed = await runProgram("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", project], ".");
  await mkdir(generator, { recursive: true });
  await runProgram("tar", ["-xzf", join(project, packed.output.trim()), "--strip-components=1", "-C", generator], project);
  const { dependencies } = JSON.parse(await readFile(join(generator, "package.json"), "utf8")) as Manifest;
  for (const name of Object.keys(dependencies)) {
    const link = join(project, "node_modules", name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(resolve("node_modules", name), link, "dir");
  }
  return () => rm(project, { recursive: true });
});

test("the installed generator finds a slow pattern with what it has with it", async () => {
  await writeFile(join(project, "model.yaml"), modelWithSlowPattern);
  const { exitCode, errors } = await runProgram(process.execPath, [join(generator, "dist/cli.js"), "validate", "model.yaml"], project);
  expect(errors).toContain("error pattern-backtracks");
  expect(exitCode).toBe(1);
});

test("the installed generator has everything compiled, and loads no parser of templates or TypeScript", async () => {
  const hook = join(project, "refuse-parsers.cjs");
  await writeFile(hook, refuseParsers);
  const args = ["--require", hook, join(generator, "dist/cli.js"), "generate", resolve("model/aws-iot-jobs.yaml")];
  expect(await runProgram(process.execPath, args, project)).toMatchObject({ exitCode: 0, errors: "" });
  expect(existsSync(join(project, "generated/aws-iot-jobs/README.md"))).toBe(true);
});

test("the licence of the pattern checker comes with it", async () => {
  expect(await readFile(join(generator, "dist/load/patterns/recheck.js"), "utf8")).toMatch(
    /^\/\*!\n.*recheck.*\n\nMIT License\n\nCopyright/,
  );
});

test("the pattern checker's native programs are not installed", async () => {
  const { packages } = JSON.parse(await readFile("package-lock.json", "utf8")) as LockFile;
  const installed = Object.entries(packages).filter(([, { dev = false, link = false }]) => !dev && !link);
  expect(installed.map(([path]) => path).filter((path) => path.includes("recheck"))).toEqual([]);
});

test("steps of the build are not published", () => {
  expect(existsSync(join(generator, "dist/load/schema/compile-schema.js"))).toBe(true);
  expect(existsSync(join(generator, "dist/load/schema/write-compiled-schema.js"))).toBe(false);
  expect(existsSync(join(generator, "dist/load/patterns/write-recheck-bundle.js"))).toBe(false);
  expect(existsSync(join(generator, "dist/run/assets/write-compiled-assets.js"))).toBe(false);
});
