// A reader's own files in the browser: beside the course's, or in place of them.
import { describe, expect, test } from "vitest";
import { virtualDisk } from "../../src/lite/disk";
import { browserWorld, home } from "../../src/lite/world";

describe("virtualDisk(files).put(own)", () => {
  const disk = virtualDisk({ "/course/src/a.ts": "a" }, "/lib");

  test("adds a file and its folders", () => {
    disk.put({ "/course/notebooks/mine/helper.ts": "mine" });
    expect(disk.readFile("/course/notebooks/mine/helper.ts")).toBe("mine");
    expect(disk.getDirectories("/course").sort()).toEqual(["notebooks", "src"]);
    expect(disk.readFile("/course/src/a.ts")).toBe("a");
  });

  test("puts a file in the place of another, until it is taken away", () => {
    disk.put({ "/course/src/a.ts": "changed" });
    expect(disk.readFile("/course/src/a.ts")).toBe("changed");
    expect(disk.directoryExists("/course/notebooks")).toBe(false);
    disk.put({});
    expect(disk.readFile("/course/src/a.ts")).toBe("a");
  });
});

describe("browserWorld(files, compiled)", () => {
  const paths = ["src/a.ts", "src/b.ts"].map((name) => `${home}/${name}`);
  const files = Object.fromEntries(paths.map((path) => [path, "export {};"]));
  const made = { code: "made with the page", map: "" };
  const world = browserWorld(files, Object.fromEntries(paths.map((path) => [path, made])) as never);
  const checked = () => world.keep("").get("src/a.ts", [], () => "checked now");

  test("takes what was compiled with the page", () => {
    expect(world.compiled(paths[0])).toBe(made);
    expect(checked()).toEqual({ errors: [], made });
  });

  test("compiles a file anew that the reader has changed, and checks what may import it", () => {
    world.disk.put({ [paths[1]]: "export const b = 1;" });
    expect(world.compiled(paths[0])).toBe(made);
    expect(world.compiled(paths[1])).toBeUndefined();
    expect(checked()).toBe("checked now");
    world.disk.put({});
    expect(checked()).toEqual({ errors: [], made });
  });
});
