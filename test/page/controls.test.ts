// The style of buttons and sliders: theirs is the page's colour, and a finger finds them.
import { interpolate, wcagContrast } from "culori";
import { describe, expect, test } from "vitest";
import { control, controlStyle } from "../../src/page/controls";

const rules = new Map(
  [...controlStyle.matchAll(/(.+?) \{ (.*?) \}/g)].map(([, selector, body]) => [selector.trim(), body]),
);
const rule = (selector: string) => rules.get(selector) ?? "";

describe("controlStyle", () => {
  test("speaks of our controls only, whatever else is in the page", () => {
    expect(rules.size).toBeGreaterThan(3);
    for (const selector of rules.keys()) expect(selector).toContain(`.${control}`);
  });

  test("makes every control at least 24 pixels high, and a button as wide: WCAG 2.2, 2.5.8", () => {
    expect(Number(/min-height: (\d+)px/.exec(rule(`.${control}`))?.[1])).toBeGreaterThanOrEqual(24);
    expect(Number(/min-width: (\d+)px/.exec(rule(`button.${control}`))?.[1])).toBeGreaterThanOrEqual(24);
  });

  test("shows which one has the keyboard", () => {
    expect(rule(`.${control}:focus-visible`)).toMatch(/outline: 2px solid/);
  });

  test("has no colour but the page's", () => {
    expect(controlStyle).not.toMatch(/#[0-9a-f]{3}|rgba?\(|white|black|gray|grey/i);
  });

  test("lets the edge of a button, and a slider, be seen in both themes: contrast 3 or more", () => {
    for (const selector of [`button.${control}`, `input.${control}`]) {
      const share = Number(/currentColor (\d+)%/.exec(rule(selector))?.[1]) / 100;
      // JupyterLab's text and paper: black of 87 % on white, white on #111111.
      expect(wcagContrast(interpolate(["#ffffff", "#000000"])(0.87 * share), "#ffffff")).toBeGreaterThan(3);
      expect(wcagContrast(interpolate(["#111111", "#ffffff"])(share), "#111111")).toBeGreaterThan(3);
    }
  });
});
