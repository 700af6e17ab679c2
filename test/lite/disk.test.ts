// Files without a disk answer TypeScript's questions as a disk would.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { virtualDisk } from "../../src/lite/disk";

const texts = { "a.ts": "1", "src/b.ts": "2", "src/deep/c.d.ts": "3", "src/deep/d.json": "4" };
const folder = mkdtempSync(join(tmpdir(), "disk-")).replaceAll("\\", "/");
for (const [name, text] of Object.entries(texts)) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${folder}/${name}`, text]));
const disk = virtualDisk(files, "/lib");

describe.each(["", "/src", "/src/", "/src/deep", "/gone", "/a.ts", "/src/b.ts", "/toString"])(
  "virtualDisk(files) beside the same files on disk, at %j",
  (place) => {
    const path = folder + place;
    test("the same is there", () => {
      expect(disk.fileExists(path)).toBe(ts.sys.fileExists(path));
      expect(disk.directoryExists(path)).toBe(ts.sys.directoryExists(path));
      expect(disk.readFile(path)).toBe(ts.sys.readFile(path));
    });
    test("the same folders lie in it", () => {
      expect(disk.getDirectories(path).sort()).toEqual(ts.sys.getDirectories(path).sort());
    });
    test("the same files lie in it", () => {
      for (const depth of [1, 2, undefined]) {
        const all = (from: Pick<ts.System, "readDirectory">) =>
          from
            .readDirectory(path, [".ts"], undefined, undefined, depth)
            .map((each) => each.replace("//", "/"));
        expect(all(disk).sort()).toEqual(all(ts.sys).sort());
      }
    });
  },
);
