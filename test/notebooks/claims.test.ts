// What the prose claims is recomputed from the code; that the rest is printed, a fresh run shows (run.test.ts).
import { describe, expect, test } from "vitest";
import { draft } from "../support/draft";
import { expectNone } from "../support/faults";
import { type Notebook, numberOf, readNotebooks } from "../support/notebook";
import { claims } from "./claims";
import { claimFault, unbacked } from "./prose";

describe.for(readNotebooks().map((notebook) => [notebook.name, notebook] as const))("%s", ([, notebook]) => {
  const own = claims[numberOf(notebook)] ?? [];

  test("what it claims is so", () => {
    const faults = own.flatMap((claim) => claimFault(claim, notebook) ?? []);
    expectNone(notebook, faults);
  });
});

describe("claimFault(claim, notebook)", () => {
  const notebook = draft("09-draft.ipynb", ["# It ends at (−0.035, 0.046),\nabout 12 % of the way.\n"]);

  test("accepts what stands in the prose and is so", () => {
    const text = "(−0.035, 0.046)";
    expect(claimFault({ text, value: () => [-0.0346, 0.0461] }, notebook)).toBeUndefined();
    expect(
      claimFault({ text: "0.046), about 12 %", value: () => [0.0461, 0.9 ** 20] }, notebook),
    ).toBeUndefined();
    expect(claimFault({ text, check: () => true }, notebook)).toBeUndefined();
    expect(claimFault({ text, source: "a book" }, notebook)).toBeUndefined();
  });

  test("refuses what does not stand in the prose", () => {
    expect(claimFault({ text: "0.047", value: () => 0.047 }, notebook)).toContain(
      "does not stand in the prose",
    );
  });

  test("refuses another number, another sign, a missing number", () => {
    const claim = (...values: number[]) =>
      claimFault({ text: "(−0.035, 0.046)", value: () => values }, notebook);
    expect(claim(-0.0346, 0.0466)).toContain("states 0.046, but it is 0.0466");
    expect(claim(0.0346, 0.0461)).toContain("but it is 0.0346");
    expect(claim(-0.0346)).toContain("states 2 numbers, but its value gives 1");
  });

  test("refuses a check that fails and an empty source", () => {
    expect(claimFault({ text: "0.046", check: () => false }, notebook)).toContain("is not so");
    expect(claimFault({ text: "0.046", source: "" }, notebook)).toContain("needs a source");
  });
});

describe("unbacked(notebook, claims)", () => {
  const states = (prose: string, code = "", outputs: { kind: string; text: string }[] = []): Notebook => {
    const { cells, ...rest } = draft("09-draft.ipynb", [`# ${prose}`, code]);
    return { ...rest, cells: [cells[0], { ...cells[1], outputs }] };
  };

  test("finds a number that nothing prints", () => {
    expect(unbacked(states("It is 4.0001, in 20 steps.", "const h = 4;"), [])).toEqual([
      "cell 1 states 4.0001: print it in a cell, or add a claim for it",
    ]);
  });

  test.for([
    ["code", states("A step of 0.0001.", "const h = 1e-4;")],
    [
      "printed text, to the digits stated",
      states("It is 4.0001.", "f(2)", [{ kind: "stdout", text: "4.000100002\n" }]),
    ],
    ["a share, for a percentage", states("It is 34 % off.", "f(2)", [{ kind: "stdout", text: "0.3402" }])],
    [
      "a caption",
      states("It is 1.67 high.", "Plot.plot()", [
        { kind: "text/html", text: '<figure><img alt="a"><figcaption>1.67 billionths</figcaption></figure>' },
      ]),
    ],
    ["a card", states("Within 0.25.", "check()", [{ kind: "text/html", text: "<p>within 0.25</p>" }])],
  ] as [string, Notebook][])("accepts a number backed by %s", ([, notebook]) => {
    expect(unbacked(notebook, [])).toEqual([]);
  });

  test("accepts a number backed by a claim", () => {
    expect(unbacked(states("Found in 1982."), [{ text: "in 1982", source: "a book" }])).toEqual([]);
  });

  test("does not read the targets of links, nor the pixels of a chart", () => {
    const image = '<figure><img alt="a" src="data:,<svg width=640>"><figcaption>c</figcaption></figure>';
    const notebook = states("[next](02-x-1234.ipynb) 640", "Plot.plot()", [
      { kind: "text/html", text: image },
    ]);
    expect(unbacked(notebook, [])).toEqual(["cell 1 states 640: print it in a cell, or add a claim for it"]);
  });
});
