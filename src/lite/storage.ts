// What a reader has written or uploaded: JupyterLite keeps it in the browser's storage, and has no word for a worker.

/** As JupyterLite keeps a file, under its path. */
interface Kept {
  readonly format: string | null;
  readonly content: unknown;
}

/** What the kernel can import; notebooks, which are large, are left where they are. */
const importable = /\.([cm]?[jt]sx?|json)$/;

/**
 * The texts of a reader's own files that a cell could import: path → text. Nothing where the browser keeps nothing.
 * @param name The storage: "JupyterLite Storage - …".
 */
export async function readersFiles(name: string): Promise<Record<string, string>> {
  try {
    // To open what is not there would be to make it.
    if (!(await indexedDB.databases()).some((each) => each.name === name)) return {};
    const storage = await settled(indexedDB.open(name));
    try {
      const files = storage.transaction("files").objectStore("files");
      const paths = (await settled(files.getAllKeys())).map(String).filter((path) => importable.test(path));
      const kept: Kept[] = await Promise.all(paths.map((path) => settled(files.get(path))));
      return Object.fromEntries(kept.map((file, place) => [paths[place], textOf(file)]));
    } finally {
      storage.close();
    }
  } catch {
    return {};
  }
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** What was uploaded is kept as base64, JSON as what it says. */
function textOf({ format, content }: Kept): string {
  if (typeof content !== "string") return JSON.stringify(content);
  if (format !== "base64") return content;
  return new TextDecoder().decode(Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)));
}
