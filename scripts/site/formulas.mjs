// Formulas, typeset once and for all when the site is built: the pages need KaTeX's style and fonts, and no script.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import katex from "katex";
import { Problem } from "../setup/problem.mjs";

const dist = dirname(createRequire(import.meta.url).resolve("katex"));
const display = /<display-formula>([\s\S]*?)<\/display-formula>/g;
const inline = /([([“‘]*)<formula>([\s\S]*?)<\/formula>([.,;:!?)\]”’…%]*)/g;
/** A line of a phone holds about 34 signs. A formula that shows more may have to break, or to scroll. */
const short = 24;

/**
 * HTML with every `<formula>` and `<display-formula>`, whose insides are TeX, typeset for the eye and as MathML.
 * @param {string} html
 * @param {string} name what is named if a formula cannot be typeset
 * @returns {string}
 * @throws {Problem} that names the formula and what is wrong with it
 */
export function typeset(html, name) {
  return html
    .replace(display, (_, tex) => {
      const drawn = render(tex, true, name);
      // What scrolls must be within reach of a keyboard.
      const reach = signs(drawn) > short ? ' tabindex="0" role="group" aria-label="Formula"' : "";
      return `<span class="formula"${reach}>${drawn}</span>`;
    })
    .replace(inline, (_, before, tex, after) => {
      const drawn = render(tex, false, name);
      // A short one stays whole, with the bracket before it and the full stop after it.
      if (signs(drawn) <= short) return `<span class="unbroken">${before}${drawn}${after}</span>`;
      // A long one may break where TeX would break it, after a relation or an operator that is not within brackets. A
      // browser would break it before a full stop, too, so that goes into its last piece.
      const piece = after && `<span class="mord text">${after}</span>`;
      return before + drawn.replace(/(<\/span>){3}$/, (ends) => piece + ends);
    });
}

/** Writes the style that typeset formulas need, and its fonts, into a folder. */
export function writeStyle(folder) {
  mkdirSync(join(folder, "fonts"), { recursive: true });
  const style = readFileSync(join(dist, "katex.min.css"), "utf8");
  writeFileSync(
    join(folder, "formulas.css"),
    style.replace(/,url\([^)]*\.(woff|ttf)\) format\("\w+"\)/g, ""),
  );
  for (const font of readdirSync(join(dist, "fonts")).filter((one) => one.endsWith(".woff2")))
    cpSync(join(dist, "fonts", font), join(folder, "fonts", font));
  cpSync(join(dist, "..", "LICENSE"), join(folder, "LICENSE"));
}

function render(escaped, displayMode, name) {
  const tex = unwritten(escaped).trim();
  try {
    return katex.renderToString(tex, { displayMode, output: "htmlAndMathml", strict: "error" });
  } catch (error) {
    throw new Problem(`${name}: the formula ${tex} cannot be typeset: ${error.message}`);
  }
}

/** How many signs a typeset formula shows, those of fractions counted as if they stood in line. */
function signs(drawn) {
  const shown = drawn.slice(drawn.indexOf('class="katex-html"'));
  return [...shown.replace(/^[^>]*>|<[^>]*>|&\w+;/g, "")].length;
}

/** Text that was written as HTML. */
function unwritten(html) {
  const signs = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&#39;": "'", "&amp;": "&" };
  return html.replace(/&(lt|gt|quot|#x27|#39|amp);/g, (sign) => signs[sign]);
}
