/** How practice speaks: a short block of HTML below the cell. The only file here that knows tslab. */
import { display } from "tslab";
import { escapeHtml } from "../../page/html";
import type { Exercise, Verdict } from "./exercise";

/** Shows a block of HTML below the cell that is running. */
export function show(html: string): void {
  display.html(html);
}

const headlines = {
  "not attempted": "Not attempted yet.",
  almost: "Almost.",
  "not yet": "Not yet.",
  right: "Right.",
};

/** A verdict: the outcome first, then the reason, then the numbers. */
export function verdictCard({ outcome, says, seen }: Verdict): string {
  return card([`<strong>${headlines[outcome]}</strong> ${inline(says)}`, ...(seen ? [inline(seen)] : [])]);
}

/** The first `count` hints; the earlier ones stay, since running a cell again replaces its output. */
export function hintCard(id: string, { hints }: Exercise, count: number): string {
  const shown = hints.slice(0, count);
  const more =
    count < hints.length
      ? "Run this again for the next hint."
      : `That was the last hint; \`practice.${id}.solution()\` shows one way to do it.`;
  return card([
    ...shown.map((hint, index) => `<strong>Hint ${index + 1} of ${hints.length}.</strong> ${inline(hint)}`),
    inline(more),
  ]);
}

/** One solution, as code that can be copied over the stub. */
export function solutionCard({ solution }: Exercise): string {
  return `${card(["<strong>One solution.</strong> Copy it over the cell, run it, then change something."])}
<pre style="white-space: pre; overflow-x: auto">${escapeHtml(solution)}</pre>`;
}

/** No colours of its own: whatever the page's theme, the text and the rule beside it are the page's. */
function card(paragraphs: readonly string[]): string {
  const inner = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
  return `<div style="border-left: 3px solid; padding-left: 12px">\n${inner}\n</div>`;
}

function inline(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");
}
