/**
 * The same chart under a slider. Every frame is drawn once and shipped with the output, so that moving the
 * slider needs no kernel; where scripts are not allowed to run, the first frame stays as an ordinary chart.
 */
import { display } from "tslab";
import { figure } from "../page/figure";
import { escapeHtml, withMinus } from "../page/html";
import { apart } from "./digits";
import { Store } from "./store";
import { widget } from "./widget";

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
    values: readable(values),
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

/** The values as the reader sees them: 0.3, where the machine has 0.30000000000000004. */
function readable(values: readonly (number | string)[]): string[] {
  const numbers = values.filter((value) => typeof value === "number");
  return numbers.length === values.length ? apart(numbers) : values.map((value) => withMinus(String(value)));
}
