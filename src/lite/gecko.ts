// Error stacks in Firefox, which asks no `Error.prepareStackTrace`: there `stack` is read from every error's prototype, has
// no message, and each of its lines is a frame, `name@file:line:column`.
import { type Site, writtenStack } from "../kernel/run/stack";

/**
 * Lets every error of this thread describe itself as V8's do, where the engine has such stacks; elsewhere it does nothing.
 * @param own Where the kernel's own code lies.
 * @param before How many lines stand before a script's first one.
 */
export function installGeckoStacks(own: string, before: number): void {
  const written = (error: unknown, stack: unknown) =>
    typeof stack === "string" ? writtenStack(error, sitesOf(stack), own, before) : stack;
  let isGecko = false;
  // What the browser itself throws has a prototype of its own.
  for (const Kind of [Error, DOMException]) {
    const native = Object.getOwnPropertyDescriptor(Kind.prototype, "stack");
    const read = native?.get;
    // A stack that begins with a name is V8's.
    if (!read || /^\w*Error\b/.test(read.call(new Kind()))) continue;
    isGecko = true;
    Object.defineProperty(Kind.prototype, "stack", {
      ...native,
      get() {
        return written(this, read.call(this));
      },
    });
  }
  const capture = Error.captureStackTrace;
  if (!isGecko || !capture) return;
  Error.captureStackTrace = (target, above) => {
    capture(target, above);
    const value = written(target, Reflect.get(target, "stack"));
    Object.defineProperty(target, "stack", { value, writable: true, configurable: true });
  };
}

/** The frames of such a stack, the innermost first. */
export function sitesOf(stack: string): Site[] {
  return stack.split("\n").flatMap((text) => {
    const parts = /^(async\*)?([^@]*)@(.*):(\d+):(\d+)$/.exec(text);
    if (!parts) return [];
    const [, isAsync, name, file, line, column] = parts;
    const place = `${file}:${line}:${column}`;
    // A function without a name is called after what it stands in: "outer/inner<", "outer/<".
    const own = /[/<]$/.test(name) ? "" : name.slice(name.lastIndexOf("/") + 1);
    const written = `${isAsync ? "async " : ""}${own ? `${own} (${place})` : place}`;
    return {
      getScriptNameOrSourceURL: () => file,
      getLineNumber: () => Number(line),
      getColumnNumber: () => Number(column),
      toString: () => written,
    };
  });
}
