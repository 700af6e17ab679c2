// `fetch("data/heights.csv")`, and so `d3.csv("data/heights.csv")`: a path is a file beside the notebook. Node's own
// fetch knows addresses only, and neither a path nor a file is one to it.
import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Lets the global `fetch` read files; `folder` is the notebook's. */
export function installFetch(folder: string): void {
  const { fetch } = globalThis;
  globalThis.fetch = async function fetchOrRead(input, init) {
    const url = typeof input === "string" || input instanceof URL ? asFile(String(input), folder) : undefined;
    if (!url) return fetch(input, init);
    try {
      return new Response(new Uint8Array(await readFile(fileURLToPath(url))));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return new Response(message, { status: code === "ENOENT" ? 404 : 403, statusText: message });
    }
  };
  Object.defineProperty(globalThis.fetch, "name", { value: "fetch" });
}

/** The file that an address means; undefined if it is one for the network. */
function asFile(address: string, folder: string): URL | undefined {
  const url = URL.canParse(address)
    ? new URL(address)
    : new URL(encodeURI(address), `${pathToFileURL(folder)}/`);
  return url.protocol === "file:" ? url : undefined;
}
