// Files beside a notebook, read as a page reads its own.
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installFetch } from "../../../src/kernel/run/fetch";

const nodes = globalThis.fetch;
const folder = mkdtempSync(join(tmpdir(), "a folder, 100 % "));
beforeAll(() => {
  writeFileSync(join(folder, "two words.csv"), "x,y\n1,2\n");
  installFetch(folder);
});
afterAll(() => {
  globalThis.fetch = nodes;
});

test("fetch(path) reads the file beside the notebook, blanks and all", async () => {
  const response = await fetch("two words.csv");
  expect([response.ok, await response.text()]).toEqual([true, "x,y\n1,2\n"]);
});

test("fetch(file URL) reads the file", async () => {
  const response = await fetch(pathToFileURL(join(folder, "two words.csv")));
  expect(await response.text()).toBe("x,y\n1,2\n");
});

test("fetch(a path that leads nowhere) is not found, as on a server", async () => {
  const response = await fetch("nowhere.csv");
  expect([response.ok, response.status]).toEqual([false, 404]);
});

test("fetch(address) asks the network, with its options", async () => {
  const server = createServer((request, answer) => answer.end(`${request.method} ${request.url}`)).listen(0);
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/a`, { method: "PUT" });
  expect(await response.text()).toBe("PUT /a");
  server.close();
});
