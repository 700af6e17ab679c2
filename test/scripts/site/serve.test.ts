// The server behind `npm run site -- --serve`.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../../scripts/site/serve.mjs";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "downhill-serve-"));
  writeFileSync(join(folder, "index.html"), "first");
  writeFileSync(join(folder, "kernel.wasm"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("serve gives what is in the folder below its path, and nothing beside it", async () => {
  const { address, close } = await serve(folder, { path: "/downhill/" });
  const get = (path: string) => fetch(new URL(path, address));
  expect(await (await get("/downhill/")).text()).toBe("first");
  expect((await get("/downhill/kernel.wasm")).headers.get("content-type")).toBe("application/wasm");
  for (const path of ["/", "/index.html", "/downhill/other.html", "/downhill/%2e%2e/%2e%2e/etc/passwd"])
    expect([path, (await get(path)).status]).toEqual([path, 404]);
  await close();
});

test("serve with a port that is taken takes a free one", async () => {
  const first = await serve(folder);
  const port = Number(new URL(first.address).port);
  const second = await serve(folder, { port });
  expect(new URL(second.address).port).not.toBe(String(port));
  expect((await fetch(second.address)).status).toBe(200);
  await Promise.all([first.close(), second.close()]);
});
