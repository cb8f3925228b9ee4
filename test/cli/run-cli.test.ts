import { describe, expect, test } from "vitest";
import { runCli } from "../../generator/cli/run-cli.js";
import type { Tools } from "../../generator/cli/tools.js";
import { validate } from "../../generator/index.js";
import type { ValidateResult } from "../../generator/run/validate.js";
import { listFiles } from "../run/listing-pipeline.js";
import { createTemporaryFolder, type TemporaryFolder } from "../write/temporary-folder.js";
import { createListingTools } from "./listing-tools.js";
import { createRecordingTerminal } from "./recording-terminal.js";

interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface CliOptions {
  readonly color?: boolean;
  readonly tools?: Partial<Tools>;
}

/** Runs one command line in a folder. */
async function run({ path }: TemporaryFolder, line: string, { color = false, tools = {} }: CliOptions = {}): Promise<CliResult> {
  const terminal = createRecordingTerminal(path, { color });
  const argv = line.split(" ").filter((argument) => argument !== "");
  const code = await runCli(argv, { version: "1.2.3", terminal, tools: { ...createListingTools(), ...tools } });
  return { code, out: terminal.out(), err: terminal.err() };
}

const jobs = { "model/jobs.yaml": listFiles({ "a.txt": "one\ntwo\n", "b.txt": "b" }) };

describe("topicsmith generate", () => {
  test("writes the output of every model/*.yaml into generated", async () => {
    const folder = createTemporaryFolder({ ...jobs, "model/shadows.yml": listFiles({ "c.txt": "c" }), "model/model.schema.json": "{}" });
    expect(await run(folder, "generate")).toEqual({
      code: 0,
      out: "generated/jobs: 3 written\ngenerated/shadows: 2 written\n",
      err: "",
    });
    expect(folder.read("generated/shadows/c.txt")).toBe("c");
  });

  test("writes the output of a named model into a named folder", async () => {
    const folder = createTemporaryFolder({ "deep/api.yaml": listFiles({ "c.txt": "c" }) });
    expect(await run(folder, "generate deep/api.yaml --out build/out")).toMatchObject({ code: 0 });
    expect(folder.read("build/out/api/c.txt")).toBe("c");
  });

  test("counts what was written, removed and left, and names what it kept for a person", async () => {
    const folder = createTemporaryFolder({ "model/jobs.yaml": listFiles({ "a.txt": "a", "b.txt": "b", "c.txt": "c", "d.txt": "d" }) });
    await run(folder, "generate");
    folder.write("model/jobs.yaml", listFiles({ "a.txt": "a" }));
    folder.write("generated/jobs/d.txt", "mine");
    const { out } = await run(folder, "generate");
    expect(out).toContain("generated/jobs: 1 written, 2 removed, 1 unchanged\n  kept d.txt: ");
  });

  test("names the files that are in the way, writes nothing, and says what to do", async () => {
    const folder = createTemporaryFolder({ ...jobs, "generated/jobs/a.txt": "mine" });
    const before = folder.readAll();
    const { code, out, err } = await run(folder, "generate");
    expect({ code, out }).toEqual({
      code: 1,
      out: "generated/jobs: nothing written\n  conflict a.txt: not written by Topicsmith, or edited since\n",
    });
    expect(err).toContain("A file stands where generated files belong");
    expect(folder.readAll()).toEqual(before);
    expect((await run(folder, "generate --force")).code).toBe(0);
  });

  test("prints what is wrong with a model, and writes nothing", async () => {
    const folder = createTemporaryFolder({ "model/bad.yaml": "no model", ...jobs });
    const { code, out, err } = await run(folder, "generate");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("model/bad.yaml:1:1 - error yaml-syntax");
    expect(Object.keys(folder.readAll())).toEqual(["model/bad.yaml", "model/jobs.yaml"]);
  });

  test("has colour on a terminal only", async () => {
    const folder = createTemporaryFolder(jobs);
    expect((await run(folder, "generate", { color: true })).out).toContain("\x1b[1mgenerated/jobs\x1b[22m");
    expect((await run(folder, "generate")).out).not.toContain("\x1b");
  });

  test("prints how long each stage took, beside the result", async () => {
    const { out, err } = await run(createTemporaryFolder(jobs), "generate --timings");
    expect(out).toBe("generated/jobs: 3 written\n");
    expect(err).toMatch(/^read +\d+\.\d ms\n(?:\w+ +\d+\.\d ms\n)+total +\d+\.\d ms\n$/);
  });
});

describe("topicsmith generate --dry-run", () => {
  test("names what would be written and removed, and does nothing", async () => {
    const folder = createTemporaryFolder(jobs);
    await run(folder, "generate");
    folder.write("model/jobs.yaml", listFiles({ "a.txt": "new" }));
    const before = folder.readAll();
    expect(await run(folder, "generate --dry-run")).toEqual({
      code: 0,
      out: "generated/jobs: 2 to write, 1 to remove\n  write  .topicsmith.json\n  write  a.txt\n  remove b.txt\n",
      err: "",
    });
    expect(folder.readAll()).toEqual(before);
  });
});

describe("topicsmith generate --check", () => {
  test("says how many files it compared when all is well", async () => {
    const folder = createTemporaryFolder(jobs);
    await run(folder, "generate");
    expect(await run(folder, "generate --check")).toEqual({
      code: 0,
      out: "generated/jobs: 3 files compared, all as the model says\n",
      err: "",
    });
  });

  test("names every file that differs, with the first differing lines", async () => {
    const folder = createTemporaryFolder(jobs);
    await run(folder, "generate");
    folder.write("generated/jobs/a.txt", "one\n2\n");
    folder.write("generated/jobs/notes.txt", "");
    expect(await run(folder, "generate --check")).toEqual({
      code: 1,
      out: [
        "generated/jobs: 3 files compared, 2 not as the model says",
        "  changed   a.txt",
        "    @@ line 2 @@",
        "    - 2",
        "    + two",
        "  untracked notes.txt (not generated)",
        "",
      ].join("\n"),
      err: "",
    });
  });
});

describe("--format json", () => {
  test("prints one document on one line", async () => {
    const { out } = await run(createTemporaryFolder(jobs), "generate --format json");
    expect(out.trimEnd().split("\n")).toHaveLength(1);
    expect(JSON.parse(out)).toEqual({
      ok: true,
      diagnostics: [],
      outputs: [
        {
          folder: "generated/jobs",
          written: [".topicsmith.json", "a.txt", "b.txt"],
          unchanged: [],
          removed: [],
          kept: [],
          conflicts: [],
          differences: [],
        },
      ],
    });
  });

  test("holds the timings where they are asked for", async () => {
    const { out, err } = await run(createTemporaryFolder(jobs), "generate --format json --timings");
    expect(out).toMatch(/"timings":\{"read":\d/);
    expect(err).toBe("");
  });

  test("holds differences and the number of files compared", async () => {
    const { code, out } = await run(createTemporaryFolder(jobs), "generate --check --format json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, outputs: [{ compared: 3, differences: [{ kind: "missing" }, {}, {}] }] });
  });

  test.each(["generate", "validate"])("holds what is wrong with a model: %s", async (command) => {
    const { code, out, err } = await run(createTemporaryFolder({ "model/bad.yaml": "no model" }), `${command} --format json`);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      diagnostics: [{ code: "yaml-syntax", file: "model/bad.yaml", line: 1, column: 1 }],
    });
  });

  test("holds every diagnostic, however many there are", async () => {
    const types = Array.from({ length: 500 }, (_, index) => `  Type${index}: { type: string, length: 2..1 }\n`);
    const folder = createTemporaryFolder({ "model/bad.yaml": `topicsmith: 1\ntypes:\n${types.join("")}` });
    const { out } = await run(folder, "validate --format json", { tools: { validate } });
    const { diagnostics } = JSON.parse(out) as ValidateResult;
    expect(diagnostics.filter(({ code }) => code === "inverted-span")).toHaveLength(500);
    expect(diagnostics[0]?.frame).toContain("topicsmith: 1");
  });

  test("holds why a run could not begin", async () => {
    const { code, out } = await run(createTemporaryFolder(), "generate none.yaml --format json");
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({ ok: false, diagnostics: [], error: "There is no model none.yaml." });
  });
});

describe("topicsmith validate", () => {
  test("says that there is no error, and writes nothing", async () => {
    const folder = createTemporaryFolder(jobs);
    expect(await run(folder, "validate")).toEqual({ code: 0, out: "No errors.\n", err: "" });
    expect(folder.readAll()).toEqual(jobs);
  });

  test("prints the diagnostics of all models", async () => {
    const { code, err } = await run(createTemporaryFolder({ "a.yaml": "bad", "b.yaml": "bad" }), "validate a.yaml b.yaml");
    expect(code).toBe(1);
    expect(err).toMatch(/a\.yaml:1:1[^]*b\.yaml:1:1[^]*2 errors in 2 files/);
  });
});

describe("wrong usage", () => {
  test.each([
    ["generate --chekc", "error: unknown option '--chekc'\n(Did you mean --check?)"],
    ["generat", "error: unknown command 'generat'\n(Did you mean generate?)"],
    ["generate --format xml", "Allowed choices are pretty, json."],
    ["generate --out", "argument missing"],
    ["generate --check --watch", "cannot be used with"],
    ["generate --check --dry-run", "cannot be used with"],
    ["generate --watch --dry-run", "cannot be used with"],
    ["generate none.yaml", "error: There is no model none.yaml."],
    ["generate model", "error: model is a folder; name the model files in it."],
    ["validate none.yaml", "error: There is no model none.yaml."],
    ["", "Usage: topicsmith"],
  ])("`topicsmith %s` is told what is wrong", async (line, message) => {
    const { code, out, err } = await run(createTemporaryFolder(jobs), line);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });

  test("a folder without models is told how to name one", async () => {
    const { code, err } = await run(createTemporaryFolder(), "generate");
    expect({ code, err }).toEqual({
      code: 2,
      err: "error: There is no model/*.yaml here. Name the model: topicsmith generate path/to/model.yaml\n",
    });
  });
});

test.each(["--help", "generate --help", "help generate"])(
  "`topicsmith %s` goes to standard output and names the exit codes",
  async (line) => {
    const { code, out, err } = await run(createTemporaryFolder(), line);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Exit codes:");
  },
);

test("`topicsmith --version` prints the version", async () => {
  expect(await run(createTemporaryFolder(), "--version")).toEqual({ code: 0, out: "1.2.3\n", err: "" });
});

describe("what nobody asked for", () => {
  test("an error of the system is one line", async () => {
    const folder = createTemporaryFolder({ ...jobs, generated: "a file where the folder should be" });
    const { code, err } = await run(folder, "generate");
    expect(code).toBe(1);
    expect(err).toMatch(/^error: E[A-Z]+: .*generated.*\n$/);
  });

  test("a bug comes with its stack", async () => {
    const generate = (): never => {
      throw new TypeError("undefined is not a function");
    };
    const { code, err } = await run(createTemporaryFolder(jobs), "generate", { tools: { generate } });
    expect(code).toBe(1);
    expect(err).toMatch(/^error: TypeError: undefined is not a function\n +at /);
  });
});
