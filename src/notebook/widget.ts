// The controls of a slider.
import { control, controlStyle } from "../page/controls";

/**
 * Runs in the page, as text: it builds the controls between the picture, whose size seldom changes, and the
 * caption, which is announced when it has changed. Elements stay where frames are alike, so that nothing flickers.
 * Keys pressed on the controls stay there: JupyterLab would take arrows for a move to the next cell, and an X for
 * cutting this one.
 */
export const widget = `({ label, values, first, play, frames, words, more }) => {
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
  const range = make("input", { type: "range", className: "${control}", min: 0, max: values.length - 1, value: first }, "flex: 1; min-width: 5em");
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
  line.append(make("style", { textContent: ${JSON.stringify(controlStyle)} }, ""), name, value);
  if (play) {
    let timer;
    const button = make("button", { type: "button", className: "${control}", textContent: "Play" }, "");
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
