// What charts ask of a browser and linkedom has not: a style given as text, markup of SVG, pixels on a canvas, and the
// size of a text, a class of collections, and events of the JavaScript that runs.
import { boxOf } from "./box";
import { Canvas } from "./canvas";
import { withEndTags } from "./markup";

type Class = (new () => object) & { prototype: object };

let done = false;

/** Mends linkedom's classes, which all its documents share. */
export function mend(classes: Record<"Element" | "SVGElement" | "HTMLCanvasElement" | "Event", Class>): void {
  if (done) return;
  done = true;
  const { Element, SVGElement, HTMLCanvasElement, Event } = classes;
  giveStyle(Element.prototype);
  giveMarkup(Element.prototype, SVGElement);
  giveCanvas(HTMLCanvasElement.prototype);
  giveEvents(Element.prototype, Event);
  Object.assign(SVGElement.prototype, {
    getBBox(this: Element) {
      return boxOf(this);
    },
    getComputedTextLength(this: Element) {
      return boxOf(this).width;
    },
  });
}

function giveStyle(prototype: object): void {
  Object.defineProperty(prototype, "style", {
    ...Object.getOwnPropertyDescriptor(prototype, "style"),
    set(this: Element, text: string) {
      this.setAttribute("style", text);
    },
  });
}

/** Within an SVG, `innerHTML` makes elements of SVG. */
function giveMarkup(prototype: object, SVGElement: Class): void {
  const own = Object.getOwnPropertyDescriptor(prototype, "innerHTML");
  const set = (element: object, markup: string) => own?.set?.call(element, markup);
  Object.defineProperty(prototype, "innerHTML", {
    ...own,
    set(this: Element, markup: string) {
      const text = withEndTags(String(markup));
      if (!(this instanceof SVGElement)) return set(this, text);
      const host = this.ownerDocument.createElement("div");
      set(host, `<svg>${text}</svg>`);
      this.replaceChildren(...(host.firstChild?.childNodes ?? []));
    },
  });
}

/** An event of Node's own class cannot be changed on its way: another one of its kind goes instead. */
function giveEvents(prototype: object, Event: Class): void {
  const Own = Event as unknown as new (type: string, init: object) => Event;
  const { dispatchEvent } = prototype as EventTarget;
  Object.assign(prototype, {
    dispatchEvent(this: EventTarget, event: Event & { detail?: unknown }) {
      const { type, bubbles, cancelable, detail } = event;
      const own = event instanceof Own ? event : new Own(type, { bubbles, cancelable });
      return dispatchEvent.call(this, own === event ? event : Object.assign(own, { detail }));
    },
  });
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
      get(this: object) {
        return canvas(this)[name];
      },
      set(this: Element, value: number) {
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
