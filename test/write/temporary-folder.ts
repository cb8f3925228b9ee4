import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder on disk that a test has to itself. */
export interface TemporaryFolder {
  readonly path: string;
  write(path: string, text: string): void;
  read(path: string): string;
  /** Every file with its text, as a plain object. */
  readAll(): Record<string, string>;
}

/** Makes a folder that goes when the test is over. */
export function createTemporaryFolder(files: Readonly<Record<string, string>> = {}): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), "topicsmith-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const folder: TemporaryFolder = {
    path,
    write(file, text) {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), text);
    },
    read: (file) => readFileSync(join(path, file), "utf8"),
    readAll() {
      const all = readdirSync(path, { recursive: true, encoding: "utf8" }).sort();
      return Object.fromEntries(all.filter((file) => statSync(join(path, file)).isFile()).map((file) => [file, folder.read(file)]));
    },
  };
  for (const [file, text] of Object.entries(files)) folder.write(file, text);
  return folder;
}
