// A slider over four frames, and the page in which its script has run.
import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { curve } from "../../src/notebook/marks";
import { plot } from "../../src/notebook/plot";

export const values = [0.1, 0.30000000000000004, 1e-8, 2];
export const options = (rate: number): Plot.PlotOptions => ({
  ...{ x: { domain: [0, 6] }, y: { domain: [-2, 2] } },
  marks: [curve((x) => Math.sin(rate * x), [0, 6]), Plot.ruleY([0])],
  ariaLabel: `A sine at rate ${rate}.`,
  caption: `At ${rate} it waves.`,
});
export const chart = (rate: number) => plot(options(rate));

/** The page after its scripts have run; time stands still until `tick` is called. */
export function open(html: string) {
  const timers = new Map<number, () => void>();
  const page = new JSDOM(`<div id="cell">${html}</div>`, {
    runScripts: "dangerously",
    beforeParse(window) {
      let last = 0;
      window.setInterval = ((step: () => void) => {
        timers.set(++last, step);
        return last;
      }) as unknown as typeof window.setInterval;
      window.clearInterval = (id) => void timers.delete(id as unknown as number);
    },
  });
  const { document } = page.window;
  const find = <Found extends Element>(selector: string) => {
    const found = document.querySelector<Found>(selector);
    if (!found) throw new Error(`the page has no ${selector}`);
    return found;
  };
  const range = find<HTMLInputElement>("input[type=range]");
  return {
    document,
    range,
    image: find<HTMLImageElement>("img"),
    caption: find("figcaption"),
    output: find("output"),
    button: document.querySelector("button"),
    /** How many clocks run. */
    clocks: () => timers.size,
    tick: () => [...timers.values()].forEach((step) => void step()),
    move: (place: number) => {
      range.value = String(place);
      range.dispatchEvent(new page.window.Event("input", { bubbles: true }));
    },
    /** Presses a key on an element, and tells whether the page outside the chart heard of it. */
    press: (element: Element, key: string, options: object = {}) => {
      let heard = false;
      const hear = () => {
        heard = true;
      };
      find("#cell").addEventListener("keydown", hear);
      element.dispatchEvent(new page.window.KeyboardEvent("keydown", { key, bubbles: true, ...options }));
      find("#cell").removeEventListener("keydown", hear);
      return heard;
    },
  };
}
