import { expect, test } from "vitest";
import type { Contents, File } from "../../src/lite/jupyterlab";
import { bringBack } from "../../src/lite/original";

/** Files in the browser's storage over those of the site. */
function contents(site: Record<string, string>, stored: Record<string, string>) {
  const all: Contents = {
    async get(path) {
      const content = stored[path] ?? site[path];
      if (content === undefined) throw new Error(`no ${path}`);
      return { type: "notebook", format: "json", content };
    },
    async save(path, { content }: File) {
      stored[path] = String(content);
    },
    async delete(path) {
      delete stored[path];
    },
  };
  return all;
}

test("bringBack(contents, path) leaves the site's file, and the reader's beside it under the first free name", async () => {
  const stored: Record<string, string> = { "n/01-a.b.ipynb": "edited" };
  const drive = contents({ "n/01-a.b.ipynb": "original" }, stored);
  await bringBack(drive, "n/01-a.b.ipynb");
  expect((await drive.get("n/01-a.b.ipynb", { content: true })).content).toBe("original");
  expect(stored).toEqual({ "n/01-a.b (mine).ipynb": "edited" });
  stored["n/01-a.b.ipynb"] = "edited again";
  await bringBack(drive, "n/01-a.b.ipynb");
  expect(stored).toEqual({ "n/01-a.b (mine).ipynb": "edited", "n/01-a.b (mine 2).ipynb": "edited again" });
});
