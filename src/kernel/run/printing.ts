// Whatever this thread prints goes to the notebook.

type Stream = "stdout" | "stderr";

/** Hands everything written to `process.stdout` and `process.stderr` to `print`, as text. */
export function capturePrinting(print: (stream: Stream, text: string) => void): void {
  for (const name of ["stdout", "stderr"] as const) {
    // A letter may come in two pieces.
    const decoder = new TextDecoder();
    process[name].write = (chunk: Uint8Array | string, encoding?: unknown, callback?: unknown) => {
      const bytes = typeof chunk === "string" && isEncoding(encoding) ? Buffer.from(chunk, encoding) : chunk;
      const text = typeof bytes === "string" ? bytes : decoder.decode(bytes, { stream: true });
      if (text !== "") print(name, text);
      const done = typeof encoding === "function" ? encoding : callback;
      if (typeof done === "function") process.nextTick(done as () => void);
      return true;
    };
  }
}

function isEncoding(encoding: unknown): encoding is BufferEncoding {
  return typeof encoding === "string" && !/^utf-?8$/i.test(encoding) && Buffer.isEncoding(encoding);
}
