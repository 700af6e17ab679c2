// The globals of a page. What nobody needs until a chart is drawn costs nothing before. No `window`: packages that find
// one take themselves to be in a browser's page.

/** What makes a page and shows its elements: src/page. */
export interface PageModule {
  makeDocument(): Document;
  figure(element: Element): string;
}

/** Gives this thread a `document` and the classes of its nodes, made when they are first used. */
export function installPage(page: () => PageModule): void {
  lazily("document", () => page().makeDocument());
  for (const name of ["Node", "Element", "HTMLElement", "SVGElement", "NodeList", "HTMLCollection"] as const)
    lazily(name, () => document.defaultView?.[name]);
}

function lazily(name: string, make: () => unknown): void {
  const define = (value: unknown) => {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    return value;
  };
  Object.defineProperty(globalThis, name, { configurable: true, get: () => define(make()), set: define });
}
