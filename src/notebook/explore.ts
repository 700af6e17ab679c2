/**
 * The same chart under a slider. Every frame is drawn once and shipped with the output, so that moving the
 * slider needs no kernel; where scripts are not allowed to run, the first frame stays as an ordinary chart.
 */
import { display } from "tslab";
import { figure } from "../page/figure";
import { escapeHtml, withMinus } from "../page/html";

/**
 * Draws `chart(value)` for every value and lets the reader choose one, by mouse or by keyboard.
 *
 * @param label What is being chosen, with its unit if it has one: it names the slider.
 * @param values Two or more numbers, or names, in the order of the slider.
 * @param chart Draws the chart for one value, as `Plot.plot` does.
 * @param options `start`: the value shown first (the first one unless told); `play`: offer a button that runs
 *   through the values, for frames that are a motion.
 * @throws RangeError if there are fewer than two values, or `start` is not one of them; TypeError if `chart` returns
 *   no element, or a frame moves.
 * @example
 * explore("learning rate", [0.1, 0.2], (rate) => Plot.plot({ marks: [], caption: `At ${rate}.` }));
 */
export function explore<Value extends number | string>(
  label: string,
  values: readonly Value[],
  chart: (value: Value) => Element,
  options: { start?: Value; play?: boolean } = {},
): void {
  display.html(slider(label, values, chart, options));
}

/** The same as a string of HTML. */
export function slider<Value extends number | string>(
  label: string,
  values: readonly Value[],
  chart: (value: Value) => Element,
  { start = values[0], play = false }: { start?: Value; play?: boolean } = {},
): string {
  if (values.length < 2) throw new RangeError(`explore: values must hold at least two; got [${values}].`);
  const first = values.indexOf(start);
  if (first < 0) throw new RangeError(`explore: start must be one of the values; got ${start}.`);
  const drawn = values.map((value) => figureOf(chart(value), value));
  const [elements, words] = [new Store(/(?=<)/, sources(drawn[first])), new Store(/(?=<)|(?<=" )/)];
  const frames = drawn.map((html) => ({
    html: words.add(html.replace(source, 'src=""').replace(/^<figure[^>]*>|<\/figure>$/g, "")),
    pictures: sources(html).map((picture) => elements.add(picture)),
  }));
  const data = {
    label,
    values: values.map(short),
    first,
    play,
    frames,
    words: words.more,
    more: elements.more,
  };
  const note = `<p>This chart has a slider (${escapeHtml(label)}): trust the notebook, or run the cell, to move it.</p>`;
  const script = `<script>(${widget})(${JSON.stringify(data).replace(/</g, "\\u003c")})</script>`;
  return drawn[first].replace(/<\/figure>$/, () => `${note}${script}</figure>`);
}

const source = /src="([^"]*)"/g;

/** The pictures in a frame, in order. */
function sources(html: string): string[] {
  return [...html.matchAll(source)].map(([, picture]) => picture);
}

/** One frame as HTML, in a figure. */
function figureOf(element: Element, value: number | string): string {
  if (typeof element?.outerHTML !== "string")
    throw new TypeError(
      `explore: chart must return what Plot.plot returns; got ${String(element)} for ${value}. ` +
        "Does the function return Plot.plot({ … })?",
    );
  const html = figure(element);
  if (html.includes("<animate"))
    throw new TypeError(
      "explore: a marble that rolls cannot stand under a slider; let a cell end in its chart.",
    );
  return html.startsWith("<figure") ? html : `<figure style="margin: 0">${html}</figure>`;
}

/** A value as the reader sees it: 0.3, where the machine has 0.30000000000000004. */
function short(value: number | string): string {
  return typeof value === "string" ? value : withMinus(String(Number(value.toPrecision(6))));
}

/** Keeps each piece of the frames once: most of a chart is the same in every frame. */
class Store {
  readonly #between: RegExp;
  readonly #pieces: string[];
  readonly #places: Map<string, number>;
  readonly #shown: number;

  /** Begins with what the page shows first and therefore holds already. */
  constructor(between: RegExp, shown: readonly string[] = []) {
    this.#between = between;
    this.#pieces = shown.flatMap((text) => text.split(between));
    this.#shown = this.#pieces.length;
    this.#places = new Map(this.#pieces.map((piece, place) => [piece, place]));
  }

  /** What the page does not hold already. */
  get more(): string[] {
    return this.#pieces.slice(this.#shown);
  }

  /** The text as places among the pieces, to be joined in order. */
  add(text: string): number[] {
    return text.split(this.#between).map((piece) => {
      const place = this.#places.get(piece) ?? this.#pieces.push(piece) - 1;
      this.#places.set(piece, place);
      return place;
    });
  }
}

/**
 * Runs in the page, as text: it builds the controls between the picture, whose size seldom changes, and the
 * caption, which is announced when it has changed. Elements stay where frames are alike, so that nothing flickers.
 * Keys pressed on the controls stay there: JupyterLab would take arrows for a move to the next cell, and an X for
 * cutting this one.
 */
const widget = `({ label, values, first, play, frames, words, more }) => {
  const script = document.currentScript;
  const figure = script.parentElement;
  const note = script.previousElementSibling;
  const images = [...figure.querySelectorAll("[src]")];
  const pieces = images.flatMap((image) => image.getAttribute("src").split(/(?=<)/)).concat(more);
  const make = (name, properties, style) => {
    const element = Object.assign(document.createElement(name), properties);
    element.style.cssText = style;
    return element;
  };
  const row = "display: flex; align-items: center; gap: 0.6em";
  const line = make("div", {}, row + "; margin: 4px 0");
  const name = make("label", { textContent: label }, row + "; flex: 0 1 30em");
  const range = make("input", { type: "range", min: 0, max: values.length - 1, value: first }, "flex: 1; min-width: 5em; height: 26px");
  const value = make("output", { ariaLive: "off" }, "min-width: 3em; font-variant-numeric: tabular-nums");
  let shown = [...figure.childNodes].filter((node) => node !== note && node !== script);
  const caption = () => shown.find((node) => node.nodeName === "FIGCAPTION");
  let live = "off";
  const hear = (how) => caption()?.setAttribute("aria-live", (live = how));
  const patch = (old, fresh) => {
    const [before, after] = [[...old.childNodes], [...fresh.childNodes]];
    if (old.nodeName !== fresh.nodeName || before.length !== after.length) {
      old.replaceWith(fresh);
      return fresh;
    }
    if (old.nodeType === 3 && old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
    for (const { name, value } of fresh.attributes ?? [])
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    for (const [k, child] of before.entries()) patch(child, after[k]);
    return old;
  };
  const turn = () => {
    const frame = frames[range.value];
    const template = document.createElement("template");
    template.innerHTML = frame.html.map((place) => words[place]).join("");
    for (const [k, image] of [...template.content.querySelectorAll("[src]")].entries())
      image.setAttribute("src", frame.pictures[k].map((place) => pieces[place]).join(""));
    const fresh = [...template.content.childNodes];
    if (fresh.length === shown.length) shown = shown.map((node, k) => patch(node, fresh[k]));
    else {
      for (const node of shown) node.remove();
      figure.prepend(...fresh);
      shown = fresh;
      line.remove();
    }
    if (!line.isConnected) (caption() ?? script).before(line);
    hear(live);
    value.textContent = range.ariaValueText = values[range.value];
  };
  range.addEventListener("input", turn);
  line.addEventListener("keydown", (event) => event.ctrlKey || event.metaKey || event.stopPropagation());
  name.append(range);
  line.append(name, value);
  if (play) {
    let timer;
    const button = make("button", { type: "button", textContent: "Play" }, "min-height: 26px; min-width: 4.5em; font: inherit");
    const stop = () => {
      timer = clearInterval(timer);
      button.textContent = "Play";
      hear("polite");
    };
    button.addEventListener("click", () => {
      if (timer) return stop();
      if (range.value === range.max) range.value = 0;
      button.textContent = "Pause";
      hear("off");
      turn();
      timer = setInterval(() => {
        if (!figure.isConnected || range.value === range.max) return stop();
        range.stepUp();
        turn();
      }, 300);
    });
    range.addEventListener("input", stop);
    line.append(button);
  }
  note.remove();
  turn();
  hear("polite");
}`;
