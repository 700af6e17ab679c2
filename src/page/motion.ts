// What moves in a picture needs a way to stop it.
import { control, controlStyle } from "./controls";

/** Runs in the page: motion gets a button that stops it, and waits for it if the reader prefers stillness. */
const script = `() => {
  const script = document.currentScript;
  const moves = (image) => image.src.includes("<animate");
  const image = [...script.parentElement.querySelectorAll("img")].find(moves);
  const moving = image.src;
  const still = moving.replace(/<animate\\b[^>]*>/g, "");
  const prefersStill = matchMedia("(prefers-reduced-motion: reduce)");
  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  const button = make("button", { type: "button", className: "${control}" });
  const style = make("style", { textContent: ${JSON.stringify(controlStyle)} });
  const turn = (moves) => {
    image.src = moves ? moving : still;
    button.textContent = moves ? "Stop" : "Play";
  };
  button.style.cssText = "display: block; margin: 4px 0";
  // JupyterLab would take two Ds for deleting the cell.
  button.addEventListener("keydown", (event) => event.ctrlKey || event.metaKey || event.stopPropagation());
  button.addEventListener("click", () => turn(image.src === still));
  prefersStill.addEventListener("change", () => turn(!prefersStill.matches));
  turn(!prefersStill.matches);
  image.after(button, style);
}`;

/** The script element, to stand last in the element that holds the picture. */
export const stopButton = `<script>(${script})()</script>`;
