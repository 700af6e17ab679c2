/** How practice speaks: a short block of HTML below the cell. The only file here that knows tslab. */
import { display } from "tslab";
import { escapeHtml } from "../../page/html";
import type { Exercise, Outcome, Verdict } from "./exercise";

/** Shows a block of HTML below the cell that is running. */
export function show(html: string): void {
  display.html(html);
}

/** What tells outcomes apart at a glance, without colour: a word, a sign, the kind of line. */
interface Look {
  readonly headline: string;
  readonly sign: string;
  readonly line: "solid" | "dashed" | "dotted" | "double";
}

const looks: Record<Outcome, Look> = {
  "not attempted": { headline: "Not attempted yet.", sign: "", line: "solid" },
  almost: { headline: "Almost.", sign: "≈", line: "dashed" },
  "not yet": { headline: "Not yet.", sign: "×", line: "dotted" },
  right: { headline: "Right.", sign: "✓", line: "double" },
};

/** A verdict: the outcome first, then the reason, then the numbers. */
export function verdictCard({ outcome, says, seen }: Verdict): string {
  const look = looks[outcome];
  const reason = `<strong>${look.headline}</strong> ${inline(says)}`;
  return card([reason, ...(seen ? [inline(seen)] : [])], look);
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

/**
 * No colours of its own: whatever the page's theme, text and lines are the page's. Every style here is one that
 * JupyterLab keeps before a notebook is trusted.
 */
function card(paragraphs: readonly string[], { sign, line }: Partial<Look> = {}): string {
  const inner = paragraphs.map((paragraph) => `<p style="margin: 0 0 6px">${paragraph}</p>`).join("\n");
  const text = `<div style="min-width: 0">\n${inner}\n</div>`;
  const bar = `border-left: ${sign ? `6px ${line}` : "3px solid"}; padding-left: 12px; margin: 6px 0`;
  return `<div style="display: flex; gap: 12px; ${bar}">\n${sign ? badge(sign) : ""}${text}\n</div>`;
}

/** The sign of an outcome, in a ring; the headline says the same to whoever listens. */
function badge(sign: string): string {
  const ring = "border: 2px solid; border-radius: 50%; width: 24px; height: 24px; box-sizing: border-box";
  const middle = "flex: none; text-align: center; line-height: 20px; font-size: 16px; font-weight: 700";
  return `<div aria-hidden="true" style="${ring}; ${middle}">${sign}</div>\n`;
}

function inline(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");
}
