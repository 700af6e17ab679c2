// The document that charts are drawn in: linkedom's, because it loads fast and runs where there is no Node.
import { parseHTML } from "linkedom";
import { mend } from "./mend";

let made: Document | undefined;

/** The document of this process: the global one, or one that is made on first use. */
export function theDocument(): Document {
  const page = (globalThis as { document?: Document }).document;
  if (page) return page;
  made ??= makeDocument();
  return made;
}

/** A new, empty document. */
export function makeDocument(): Document {
  const { document, window } = parseHTML("<!doctype html><html><head></head><body></body></html>");
  mend(window as unknown as Parameters<typeof mend>[0]);
  // Linkedom's collections are lists of nodes.
  Object.assign(window, { HTMLCollection: window.NodeList });
  return document as unknown as Document;
}
