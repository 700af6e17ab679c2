// The module "tslab" as a cell imports it: `display.html("<b>…</b>")` and its like.
import type { Display } from "tslab";

/** What is shown: MIME types and their data; `id` if it can be replaced, `update` if it replaces. */
export interface Shown {
  readonly data: Record<string, unknown>;
  readonly metadata?: Record<string, unknown>;
  readonly id?: string | undefined;
  readonly update?: boolean;
}

const types = {
  javascript: "text/javascript",
  html: "text/html",
  markdown: "text/markdown",
  latex: "text/latex",
  svg: "image/svg+xml",
  png: "image/png",
  jpeg: "image/jpeg",
  gif: "image/gif",
  pdf: "application/pdf",
  text: "text/plain",
};

/** The exports of "tslab". `show` hands what is shown to the page. */
export function displayModule(show: (shown: Shown) => void, versions: Record<string, string>): object {
  const make = (id?: string): Display => {
    let isShown = false;
    const raw = (type: string, content: string | Uint8Array) => {
      const data = content instanceof Uint8Array ? base64(content) : content;
      show({ data: { [type]: data }, id, update: isShown });
      isShown = id !== undefined;
    };
    const methods = Object.entries(types).map(([name, type]) => [
      name,
      (content: string | Uint8Array) => raw(type, content),
    ]);
    return { ...Object.fromEntries(methods), raw } as Display;
  };
  return {
    __esModule: true,
    display: make(),
    newDisplay: () => make(crypto.randomUUID()),
    versions,
  };
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
