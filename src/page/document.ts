// The document that charts are drawn in. linkedom's, because it loads fast and runs where there is no Node; with the
// few things that charts ask of a browser and that it has not: pixels on a canvas, a style given as text, a text's size.
import { parseHTML } from "linkedom";
import { boxOf } from "./box";
import { Canvas } from "./canvas";

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
  const { Element, SVGElement, HTMLCanvasElement } = window as unknown as Record<
    string,
    { prototype: object }
  >;
  const style = Object.getOwnPropertyDescriptor(Element.prototype, "style");
  if (!style?.set)
    Object.defineProperty(Element.prototype, "style", {
      ...style,
      set(this: Element, text: string) {
        this.setAttribute("style", text);
      },
    });
  Object.assign(SVGElement.prototype, {
    getBBox(this: Element) {
      return boxOf(this);
    },
  });
  giveCanvas(HTMLCanvasElement.prototype);
  return document as unknown as Document;
}

const canvases = new WeakMap<object, Canvas>();

function giveCanvas(prototype: object): void {
  const canvas = (element: object) => {
    const own = canvases.get(element) ?? new Canvas();
    canvases.set(element, own);
    return own;
  };
  for (const name of ["width", "height"] as const)
    Object.defineProperty(prototype, name, {
      configurable: true,
      get: function (this: object) {
        return canvas(this)[name];
      },
      set: function (this: Element, value: number) {
        canvas(this)[name] = value;
        this.setAttribute(name, String(canvas(this)[name]));
      },
    });
  Object.assign(prototype, {
    getContext(this: object, kind: string) {
      return kind === "2d" ? canvas(this) : null;
    },
    toDataURL(this: object) {
      return canvas(this).toDataURL();
    },
  });
}
