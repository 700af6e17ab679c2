// What moves in a picture needs a way to stop it.

/** Runs in the page: motion gets a button that stops it, and waits for it if the reader prefers stillness. */
const script = `() => {
  const script = document.currentScript;
  const moves = (image) => image.src.includes("<animate");
  const image = [...script.parentElement.querySelectorAll("img")].find(moves);
  const moving = image.src;
  const still = moving.replace(/<animate\\b[^>]*>/g, "");
  const prefersStill = matchMedia("(prefers-reduced-motion: reduce)");
  const button = Object.assign(document.createElement("button"), { type: "button" });
  const turn = (moves) => {
    image.src = moves ? moving : still;
    button.textContent = moves ? "Stop" : "Play";
  };
  button.style.cssText = "display: block; min-height: 26px; min-width: 4em; margin: 4px 0; font: inherit";
  // JupyterLab would take two Ds for deleting the cell.
  button.addEventListener("keydown", (event) => event.ctrlKey || event.metaKey || event.stopPropagation());
  button.addEventListener("click", () => turn(image.src === still));
  prefersStill.addEventListener("change", () => turn(!prefersStill.matches));
  turn(!prefersStill.matches);
  image.after(button);
}`;

/** The script element, to stand last in the element that holds the picture. */
export const stopButton = `<script>(${script})()</script>`;
