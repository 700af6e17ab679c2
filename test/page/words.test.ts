// The words of a chart: its own, or those that its axes and marks have.
import * as Plot from "@observablehq/plot";
import { describe, expect, test } from "vitest";
import { plot } from "../../src/notebook/plot";
import { theDocument } from "../../src/page/document";
import { wordsFor } from "../../src/page/words";

const points = [
  { height: 150, weight: 40, sex: "f" },
  { height: 170, weight: 60, sex: "m" },
  { height: 190, weight: 90, sex: "m" },
];
const dots = Plot.dot(points, { x: "height", y: "weight" });

function made(markup: string): Element {
  const host = theDocument().createElement("div");
  host.innerHTML = markup;
  return host.firstElementChild as Element;
}

describe("wordsFor(svg)", () => {
  test.for([
    [{ ariaLabel: "Three dots." }, "Three dots."],
    [{ ariaLabel: "Three dots.", ariaDescription: "They rise." }, "Three dots. They rise."],
    [{ ariaDescription: " They rise. " }, "They rise."],
  ] as const)("of %j are the chart's own", ([options, words]) => {
    expect(wordsFor(plot({ ...options, marks: [dots] }))).toBe(words);
  });

  test("are otherwise those of its marks and axes: how many, of what, from where to where", () => {
    expect(
      wordsFor(plot({ marks: [Plot.ruleY([40]), dots, Plot.line(points, { x: "height", y: "weight" })] })),
    ).toBe(
      "A chart: 1 rule, 3 dots, 1 line. Along x: height, from 150 to 190. Along y: weight, from 40 to 90.",
    );
  });

  test("count the marks of all facets, and name what the facets show", () => {
    expect(wordsFor(plot({ marks: [Plot.dot(points, { x: "height", fx: "sex" })] }))).toBe(
      "A chart: 3 dots. Along x: height, from 150 to 190. Along fx: sex, from f to m.",
    );
  });

  test("leave out what only supports or is not drawn: grids, ticks, tips, markers", () => {
    const options = {
      grid: true,
      marks: [Plot.line(points, { x: "height", y: "weight", marker: true, tip: true })],
    };
    expect(wordsFor(plot(options))).toMatch(/^A chart: 1 line\. Along x/);
  });

  test("of a drawing without marks are its title, or the words in it, or none", () => {
    expect(wordsFor(made("<svg><title>A map.</title><path/></svg>"))).toBe("A map.");
    expect(wordsFor(made("<svg><text>0</text><text>50 %</text></svg>"))).toBe(
      "A picture with the words 0, 50 %.",
    );
  });

  test("of a chart with nothing in it say so, and of shapes without words, too", () => {
    expect(wordsFor(plot({ marks: [] }))).toBe("A chart with nothing in it.");
    const framed = plot({ marks: [], caption: "c" });
    expect(wordsFor(framed.querySelector("svg") as Element)).toBe("A chart with nothing in it.");
    const drawing = made("<svg><rect/></svg>");
    drawing.remove();
    expect(wordsFor(drawing)).toBe("A picture without words.");
  });

  test("of a small drawing among other elements, such as a swatch, are none: the words stand beside it", () => {
    expect(wordsFor(made("<svg><rect/></svg>"))).toBe("");
  });
});
