// Printed text on its way to the page. One message for each console.log would overwhelm the Jupyter server, which
// refuses more than a thousand a second. The first text of a cell and the first after a pause go out at once, since an
// endless loop may follow; what comes quickly after them is collected.

const PAUSE_MS = 50;
const MOST_LETTERS = 1 << 16;

export interface Printed<Parent> {
  readonly parent: Parent;
  readonly stream: "stdout" | "stderr";
  text: string;
}

export class PrintQueue<Parent> {
  readonly #send: (printed: Printed<Parent>) => void;
  #waiting: Printed<Parent> | undefined;
  #lastParent: Parent | undefined;
  #sentAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (printed: Printed<Parent>) => void) {
    this.#send = send;
  }

  print(parent: Parent, stream: "stdout" | "stderr", text: string): void {
    if (this.#waiting && (this.#waiting.parent !== parent || this.#waiting.stream !== stream)) this.flush();
    this.#waiting ??= { parent, stream, text: "" };
    this.#waiting.text += text;
    const isFirst = this.#lastParent !== parent;
    this.#lastParent = parent;
    const isDue =
      isFirst || this.#waiting.text.length >= MOST_LETTERS || performance.now() - this.#sentAt >= PAUSE_MS;
    if (isDue) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), PAUSE_MS);
  }

  /** Sends what waits; whoever sends anything else calls this first, so that the order stays. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#waiting) return;
    const printed = this.#waiting;
    this.#waiting = undefined;
    this.#sentAt = performance.now();
    this.#send(printed);
  }
}
