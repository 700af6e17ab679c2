// The types of the elements that a cell can make: what a page holds, not the browser round it. `window` and `alert`
// stay unknown, because in a kernel they would fail.

interface Node extends EventTarget {
  readonly nodeType: number;
  readonly nodeName: string;
  nodeValue: string | null;
  textContent: string | null;
  readonly ownerDocument: Document;
  readonly parentNode: ParentNode | null;
  readonly parentElement: HTMLElement | null;
  readonly childNodes: ArrayLike<ChildNode> & Iterable<ChildNode>;
  readonly firstChild: ChildNode | null;
  readonly lastChild: ChildNode | null;
  readonly previousSibling: ChildNode | null;
  readonly nextSibling: ChildNode | null;
  readonly isConnected: boolean;
  appendChild<Child extends Node>(child: Child): Child;
  insertBefore<Child extends Node>(child: Child, before: Node | null): Child;
  replaceChild<Child extends Node>(child: Node, old: Child): Child;
  hasChildNodes(): boolean;
  removeChild<Child extends Node>(child: Child): Child;
  cloneNode(deep?: boolean): Node;
  contains(other: Node | null): boolean;
}

interface ChildNode extends Node {
  before(...nodes: (Node | string)[]): void;
  after(...nodes: (Node | string)[]): void;
  replaceWith(...nodes: (Node | string)[]): void;
  remove(): void;
}

interface ParentNode extends Node {
  readonly children: ArrayLike<Element> & Iterable<Element>;
  readonly firstElementChild: Element | null;
  readonly lastElementChild: Element | null;
  append(...nodes: (Node | string)[]): void;
  prepend(...nodes: (Node | string)[]): void;
  replaceChildren(...nodes: (Node | string)[]): void;
  querySelector<Found extends Element = HTMLElement>(selectors: string): Found | null;
  querySelectorAll<Found extends Element = HTMLElement>(
    selectors: string,
  ): ArrayLike<Found> & Iterable<Found>;
}

type InsertPosition = "beforebegin" | "afterbegin" | "beforeend" | "afterend";

interface Attr {
  readonly name: string;
  value: string;
}

interface Element extends ChildNode, ParentNode {
  id: string;
  innerHTML: string;
  readonly outerHTML: string;
  getElementsByTagName(name: string): ArrayLike<Element> & Iterable<Element>;
  readonly tagName: string;
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly attributes: ArrayLike<Attr> & Iterable<Attr>;
  readonly classList: DOMTokenList;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  setAttributeNS(namespace: string | null, name: string, value: string): void;
  hasAttribute(name: string): boolean;
  getAttributeNS(namespace: string | null, name: string): string | null;
  removeAttribute(name: string): void;
  toggleAttribute(name: string, force?: boolean): boolean;
  readonly nextElementSibling: Element | null;
  readonly previousElementSibling: Element | null;
  readonly childElementCount: number;
  getElementsByClassName(name: string): ArrayLike<Element> & Iterable<Element>;
  insertAdjacentElement(where: InsertPosition, element: Element): Element | null;
  insertAdjacentHTML(where: InsertPosition, markup: string): void;
  insertAdjacentText(where: InsertPosition, text: string): void;
  matches(selectors: string): boolean;
  /** Heard by nobody in a notebook: what is shown there is a picture. */
  oninput: ((event: Event) => unknown) | null;
  closest<Found extends Element = HTMLElement>(selectors: string): Found | null;
}

interface DOMTokenList {
  add(...names: string[]): void;
  remove(...names: string[]): void;
  toggle(name: string, force?: boolean): boolean;
  contains(name: string): boolean;
}

/** Inline styles: by name, as in `style.fontSize = "12px"`, or as one text, `style.cssText`. */
interface CSSStyleDeclaration {
  cssText: string;
  getPropertyValue(name: string): string;
  setProperty(name: string, value: string | null, priority?: string): void;
  removeProperty(name: string): string;
  // biome-ignore lint/suspicious/noExplicitAny: a property is a string, a method is none.
  [name: string]: any;
}

interface HTMLElement extends Element {
  className: string;
  title: string;
  hidden: boolean;
  readonly dataset: Record<string, string>;
  readonly style: CSSStyleDeclaration;
}

interface HTMLCanvasElement extends HTMLElement {
  width: number;
  height: number;
  getContext(kind: "2d"): CanvasRenderingContext2D;
  toDataURL(): string;
}

interface ImageData {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** The part of a canvas that is there: whole pixels, no paths and no text. */
interface CanvasRenderingContext2D {
  readonly canvas: HTMLCanvasElement;
  fillStyle: string;
  fillRect(x: number, y: number, width: number, height: number): void;
  clearRect(x: number, y: number, width: number, height: number): void;
  createImageData(width: number, height: number): ImageData;
  getImageData(x: number, y: number, width: number, height: number): ImageData;
  putImageData(image: ImageData, x: number, y: number): void;
}

interface SVGElement extends Element {
  readonly ownerSVGElement: SVGSVGElement | null;
  readonly style: CSSStyleDeclaration;
}

interface SVGGraphicsElement extends SVGElement {
  /** An estimate: the widths of letters are those of a usual font. */
  getBBox(): { x: number; y: number; width: number; height: number };
}

interface SVGSVGElement extends SVGGraphicsElement {}
interface SVGGElement extends SVGGraphicsElement {}
interface SVGPathElement extends SVGGraphicsElement {}
interface SVGRectElement extends SVGGraphicsElement {}
interface SVGCircleElement extends SVGGraphicsElement {}
interface SVGLineElement extends SVGGraphicsElement {}
interface SVGTextElement extends SVGGraphicsElement {
  /** An estimate, as `getBBox`. */
  getComputedTextLength(): number;
}
interface SVGMarkerElement extends SVGElement {}
interface NodeList extends ArrayLike<Node>, Iterable<Node> {}
interface HTMLCollection extends ArrayLike<Element>, Iterable<Element> {}
interface DocumentFragment extends ParentNode {}
interface Text extends ChildNode {}
interface Comment extends ChildNode {}

interface HTMLDivElement extends HTMLElement {}
interface HTMLSpanElement extends HTMLElement {}
interface HTMLImageElement extends HTMLElement {
  src: string;
  alt: string;
}
interface HTMLInputElement extends HTMLElement {
  value: string;
}
interface HTMLTextAreaElement extends HTMLElement {
  value: string;
}

interface HTMLElementTagNameMap {
  canvas: HTMLCanvasElement;
  div: HTMLDivElement;
  span: HTMLSpanElement;
  img: HTMLImageElement;
  input: HTMLInputElement;
  textarea: HTMLTextAreaElement;
}

interface SVGElementTagNameMap {
  svg: SVGSVGElement;
  g: SVGGElement;
  path: SVGPathElement;
  rect: SVGRectElement;
  circle: SVGCircleElement;
  line: SVGLineElement;
  text: SVGTextElement;
}

interface Document extends ParentNode {
  readonly documentElement: HTMLElement;
  /** The classes of the document's nodes, for `instanceof`. */
  readonly defaultView: {
    readonly Node: typeof Node;
    readonly Element: typeof Element;
    readonly HTMLElement: typeof HTMLElement;
    readonly SVGElement: typeof SVGElement;
    readonly NodeList: typeof NodeList;
    readonly HTMLCollection: typeof HTMLCollection;
  };
  readonly head: HTMLElement;
  readonly body: HTMLElement;
  createElement<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name];
  createElement(name: string): HTMLElement;
  createElementNS<Name extends keyof SVGElementTagNameMap>(
    namespace: "http://www.w3.org/2000/svg",
    name: Name,
  ): SVGElementTagNameMap[Name];
  createElementNS(namespace: "http://www.w3.org/2000/svg", name: string): SVGElement;
  createElementNS(namespace: string | null, name: string): Element;
  createTextNode(text: string): Text;
  createComment(text: string): Comment;
  createDocumentFragment(): DocumentFragment;
  importNode<Copy extends Node>(node: Copy, deep?: boolean): Copy;
  getElementById(id: string): HTMLElement | null;
}

/** The document that new elements belong to. It is in no browser: nothing in it is seen until a cell shows it. */
declare const document: Document;

/** What every node is an instance of. */
declare const Node: abstract new () => Node;
declare const Element: abstract new () => Element;
declare const HTMLElement: abstract new () => HTMLElement;
declare const SVGElement: abstract new () => SVGElement;
declare const NodeList: abstract new () => NodeList;
declare const HTMLCollection: abstract new () => HTMLCollection;

/** What `fetch` gives. */
interface Response {
  // biome-ignore lint/suspicious/noExplicitAny: what a file holds is seen when it is read.
  json(): Promise<any>;
}
