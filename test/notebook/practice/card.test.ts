// What a reader sees below the cell: the outcome first, numbers that help, nothing that a page could not show.
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { exercises } from "../../../src/notebook/practice";
import { hintCard, solutionCard, verdictCard } from "../../../src/notebook/practice/card";
import type { Exercise } from "../../../src/notebook/practice/exercise";
import { judge } from "../../../src/notebook/practice/judge";

type F = (x: number) => number;

/** The text of a piece of HTML, paragraph by paragraph. */
function paragraphs(html: string): string[] {
  const { document } = new JSDOM(html).window;
  return [...document.querySelectorAll("p, pre")].map((element) => element.textContent ?? "");
}

describe("verdictCard(verdict)", () => {
  test("names the outcome first, then the reason, then the numbers", () => {
    const wrong = (f: F, x: number, h: number) => (f(x + h) - f(x - h)) / h;
    expect(paragraphs(verdictCard(judge(exercises.centralDifference, wrong)))).toEqual([
      "Almost. Twice too large: from x − h to x + h the run is 2h, but it is divided by h.",
      // (2.1³ − 1.9³) / 0.2 = 12.01
      "With f(x) = x³, x = 2, h = 0.1, yours gives 24.02; expected 12.01.",
    ]);
  });
  test.each([
    ["not attempted", "Not attempted yet."],
    ["almost", "Almost."],
    ["not yet", "Not yet."],
    ["right", "Right."],
  ] as const)("begins %s with %s", (outcome, words) => {
    const [first] = paragraphs(verdictCard({ outcome, diagnosis: "x", says: "Because." }));
    expect(first).toBe(`${words} Because.`);
  });
  test("gives each outcome a sign and a line of its own, that a reader need not see colours to tell apart", () => {
    const seen = (["not attempted", "almost", "not yet", "right"] as const).map((outcome) => {
      const html = verdictCard({ outcome, diagnosis: "x", says: "Because." });
      const { document } = new JSDOM(html).window;
      const [outer] = document.querySelectorAll<HTMLElement>("div");
      const sign = document.querySelector('[aria-hidden="true"]')?.textContent;
      return { sign, line: outer.style.borderLeftStyle };
    });
    expect(seen).toEqual([
      { sign: undefined, line: "solid" },
      { sign: "≈", line: "dashed" },
      { sign: "×", line: "dotted" },
      { sign: "✓", line: "double" },
    ]);
  });
  test("shows an answer's own words as words", () => {
    const throws = () => {
      throw new Error('<img src=x onerror="alert(1)"> & `more`');
    };
    const html = verdictCard(judge(exercises.centralDifference, throws));
    expect(new JSDOM(html).window.document.querySelector("img")).toBeNull();
    expect(paragraphs(html)[0]).toContain('<img src=x onerror="alert(1)"> & more');
  });
  test("shows as many digits as it takes to see a difference", () => {
    const nearly = (f: F, x: number, h: number) => ((f(x + h) - f(x - h)) / (2 * h)) * (1 + 1e-8);
    const { seen } = judge(exercises.centralDifference, nearly);
    expect(seen).toBe("With f(x) = x³, x = 2, h = 0.1, yours gives 12.0100001; expected 12.01.");
  });
});

describe("hintCard(id, exercise, count)", () => {
  const { centralDifference } = exercises;
  test("keeps the earlier hints, and says how to go on", () => {
    const [first, more] = paragraphs(hintCard("centralDifference", centralDifference, 1));
    expect(first).toMatch(/^Hint 1 of 3\. Write the forward/);
    expect(more).toBe("Run this again for the next hint.");
    const all = paragraphs(hintCard("centralDifference", centralDifference, 3));
    expect(all.length).toBe(4);
    expect(all[0]).toBe(first);
    expect(all[3]).toContain("practice.centralDifference.solution()");
  });
});

describe("every card of every exercise", () => {
  const cards = Object.entries(exercises as Record<string, Exercise>).flatMap(([id, exercise]) => [
    [id, hintCard(id, exercise, exercise.hints.length)] as const,
    [id, solutionCard(exercise)] as const,
    [id, verdictCard(judge(exercise, undefined))] as const,
  ]);
  test("brings no colour, script or class of its own", () => {
    for (const [, html] of cards) expect(html).not.toMatch(/color|background|<script|class=|#[0-9a-f]{6}/i);
  });
  test("leaves no Markdown behind: neither backticks nor asterisks around a word", () => {
    for (const [id, html] of cards) {
      const prose = html.replace(/<(pre|code)>.*?<\/\1>/gs, "");
      expect(prose, id).not.toMatch(/`|\*\w+\*/);
    }
  });
  test("gives the solution as text that can be copied as it is", () => {
    for (const exercise of Object.values(exercises))
      expect(paragraphs(solutionCard(exercise)).at(-1)).toBe(exercise.solution);
  });
});
