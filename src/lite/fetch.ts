// `fetch("data/heights.csv")`, and so `d3.csv("data/heights.csv")`: a path is a file beside the notebook.

/** Lets the global `fetch` take paths from a folder's address, not from the worker's. */
export function installFetch(folder: string): void {
  const { fetch } = globalThis;
  globalThis.fetch = function fetchBeside(input, init) {
    return fetch(typeof input === "string" ? new URL(input, folder) : input, init);
  } as typeof fetch;
  Object.defineProperty(globalThis.fetch, "name", { value: "fetch" });
}
