// How a last expression shows itself: by Deno's protocol, as an element of a page, or as text.
import type { Shown } from "./display";

/** The method with which an object says how it is shown: it gives, or promises, an object of MIME types. */
const displayed = Symbol.for("Jupyter.display");

/** More letters than this are no answer, but a file. */
const MOST_LETTERS = 5000;

export interface Page {
  readonly show: (shown: Shown) => void;
  readonly print: (text: unknown) => void;
  /** An element as HTML that shows before a notebook is trusted. */
  readonly figure: (element: Element) => string;
}

/** Shows a value; nothing for undefined and null. */
export async function showValue(value: unknown, { show, print, figure }: Page): Promise<void> {
  if (value === undefined || value === null) return;
  const describe = methodOf(value);
  if (describe) {
    const data = await describe.call(value);
    if (typeof data === "object" && data !== null) return show({ data: data as Record<string, unknown> });
  } else if (isElement(value)) return show({ data: { "text/html": figure(value) } });
  if (typeof value === "string" && value.length > MOST_LETTERS) {
    const rest = value.length - MOST_LETTERS;
    return print(`${value.slice(0, MOST_LETTERS)}… ${rest} more characters (${value.length} in all)`);
  }
  print(value);
}

function methodOf(value: unknown): (() => unknown) | undefined {
  if (typeof value !== "object" && typeof value !== "function") return undefined;
  const method = (value as Record<symbol, unknown>)[displayed];
  return typeof method === "function" ? (method as () => unknown) : undefined;
}

/** An element of whatever document. */
export function isElement(value: unknown): value is Element {
  if (typeof value !== "object" || value === null) return false;
  const { nodeType, outerHTML } = value as { nodeType?: unknown; outerHTML?: unknown };
  return nodeType === 1 && typeof outerHTML === "string";
}
