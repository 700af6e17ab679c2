// Each rule accepts a small good notebook and refuses the same notebook with one fault in it.
import { describe, expect, test } from "vitest";
import { exercises } from "../../src/notebook/practice";
import { draft } from "../support/draft";
import type { Notebook, Output } from "../support/notebook";
import { courseSize, type Rule, rules } from "./rules";

const figure = (alt: string, caption: string): Output => ({
  kind: "text/html",
  text: `<figure><img alt="${alt}" src="data:,"><figcaption>${caption}</figcaption></figure>`,
});

const slider = (...alts: string[]): Output => {
  const frames = alts.map((_, place) => ({ html: [place], pictures: [[0]] }));
  const words = alts.map((alt) => `<img alt="${alt}" src=""><figcaption>c</figcaption>`);
  const script = `(({ label }) => {\n})(${JSON.stringify({ label: "h", frames, words })})`;
  const { kind, text } = figure("A line under a slider.", "It turns.");
  return { kind, text: text.replace("</figure>", `<script>${script}</script></figure>`) };
};

const sources = [
  "# Is this notebook good?\n\n**You will be able to** tell. **You need** nothing. **Time:** 5 minutes.",
  'import * as Plot from "@observablehq/plot";',
  "## First\n\nA paragraph, and a [way back](88-before.ipynb#One-thing).",
  "const h = 2; // try 1\nh;",
  "**Predict.** Is it 2 or 4?",
  "h ** 2;",
  "It is 4.\n\n## Second\n\n**Predict.** And now?",
  'Plot.plot({ ariaLabel: "A line.", caption: "It rises." });',
  "It rose.\n\n### Detail\n\nA [source](../src/notebook/plot.ts), and [the second section](#Second).\n\n## Third\n\nText.",
  'Plot.plot({ ariaLabel: "A curve.", caption: "It falls." });',
  "## Summary\n\n- One point.\n- Another.\n\n[← Before](88-before.ipynb) · [Next: after →](90-after.ipynb)",
];
const outputs: Record<number, Output[]> = {
  3: [{ kind: "stdout", text: "2\n" }],
  7: [figure("A line.", "It rises.")],
  9: [figure("A curve.", "It falls.")],
};
const metadata: Record<number, object> = {
  5: { tags: ["predict"] },
  7: { jupyter: { outputs_hidden: true }, tags: ["predict"] },
};
const before = draft("88-before.ipynb", ["# One thing"]);
const after = draft("90-after.ipynb", ["# Another"]);

/** The good notebook, with some sources replaced (by place, from 1) and then anything else changed. */
function notebook(
  replaced: Record<number, string> = {},
  change: (notebook: Notebook) => Notebook = (n) => n,
) {
  const text = sources.map((source, index) => replaced[index + 1] ?? source);
  const plain = draft("89-middle.ipynb", text);
  const cells = plain.cells.map((cell, index) => ({
    ...cell,
    metadata: metadata[index] ?? {},
    outputs: outputs[index] ?? [],
  }));
  return change({ ...plain, cells });
}

/** Changes one cell, by its place from 1. */
const cell = (number: number, changed: object) => (notebook: Notebook) => ({
  ...notebook,
  cells: notebook.cells.map((old) => (old.number === number ? { ...old, ...changed } : old)),
});

const long = (words: number) => Array(words).fill("Word").join(" ");
const lines = (count: number) => Array(count).fill("h;").join("\n");

/** For each rule, notebooks that break it, and a part of what it then says. */
const broken: { [Title in keyof typeof rules]: [Notebook, string][] } = {
  "a code cell has at most 12 lines": [[notebook({ 6: lines(13) }), "cell 6 has 13 lines"]],
  "half of the code cells have at most 6 lines": [
    [notebook({ 2: lines(7), 4: lines(8), 6: lines(9) }), "the median is 7 lines"],
  ],
  "a line of code has at most 110 characters": [
    [notebook({ 4: `h;\n"${"x".repeat(109)}";` }), "cell 4 line 2 has 112 characters"],
  ],
  "no cell is empty, and no line ends in a blank": [
    [notebook({ 6: "\n" }), "cell 6 is empty"],
    [notebook({ 6: "h; \nh;" }), "cell 6 has a line that ends in a blank"],
  ],
  "a prose cell has at most 90 words": [
    [notebook({ 5: `**Predict.** ${long(90)}` }), "cell 5 has 91 words, the limit is 90"],
    [notebook({ 5: `**Predict.** Which?\n\n- ${long(50)}\n- ${long(39)}` }), "cell 5 has 91 words"],
    [notebook({ 1: `# Why?\n\n${long(131)}` }), "cell 1 has 131 words, the limit is 130"],
  ],
  "prose comes before code": [
    [notebook({}, (all) => ({ ...all, cells: all.cells.slice(1) })), "cell 2 opens the notebook"],
    [notebook({ 3: "## First" }), "cell 4 directly follows a heading"],
  ],
  "at most two code cells stand in a row": [[notebook({ 5: "h;" }), "cell 6 is the third"]],
  "the title is the only first-level heading, and a question": [
    [notebook({ 1: "# A statement." }), 'has the title "A statement."'],
    [notebook({ 3: "# Is this another?\n\nText." }), 'cell 3 has a second title, "Is this another?"'],
    [notebook({ 1: "Text." }), "begin cell 1 with the title"],
  ],
  "headings go down one level at a time, and no two are alike": [
    [notebook({ 3: "### First\n\nText." }), 'cell 3 jumps to level 3 with "First"'],
    [notebook({ 3: "## Second\n\nText." }), 'cell 7 repeats the heading "Second"'],
  ],
  "there are 3 to 6 sections beside practice and summary": [
    [notebook({ 3: "Text." }), "there are 2 sections"],
    [notebook({ 3: "## A\n## B\n## C\n## D\n## E\n\nText." }), "there are 7 sections"],
  ],
  "the first code cell has all imports": [
    [notebook({ 6: 'import { sin } from "./x";' }), "cell 6 imports something"],
    [notebook({ 6: 'const x = await import("./x");' }), "cell 6 imports something"],
  ],
  "every chart has an alternative text, and no two are alike": [
    [notebook({}, cell(8, { outputs: [figure(" ", "It rises.")] })), "cell 8 draws a chart without words"],
    [
      notebook({}, cell(8, { outputs: [figure("A chart: 4 dots.", "It rises.")] })),
      "cell 8 leaves the alternative text to its axes and marks",
    ],
    [notebook({}, cell(8, { outputs: [figure("A curve.", "It rises.")] })), "same ariaLabel as cell 8"],
    [
      notebook({}, cell(8, { outputs: [slider("h is 1", "h is 1")] })),
      "cell 8 has frames with the same ariaLabel",
    ],
  ],
  "every chart has a caption, which is not its alternative text": [
    [notebook({}, cell(8, { outputs: [figure("A line.", "")] })), "cell 8 draws a chart without caption"],
    [notebook({}, cell(8, { outputs: [figure("A line.", "A line.")] })), "cell 8 says the same"],
    [notebook({}, cell(8, { outputs: [{ kind: "text/html", text: '<img alt="a">' }] })), "without caption"],
  ],
  "an image in the prose has an alternative text": [
    [notebook({ 3: "## First\n\n![](../README.md)" }), "cell 3 has an image without words"],
  ],
  "every link leads somewhere": [
    [notebook({ 3: "## First\n\n[a](11-nowhere.ipynb)" }), "11-nowhere.ipynb: there is no such file"],
    [notebook({ 3: "## First\n\n- **[a](../src/nothing.ts)**" }), "../src/nothing.ts: there is no such file"],
    [notebook({ 3: "## First\n\n[a](#Fourth)" }), "no heading has the anchor Fourth"],
    [notebook({ 3: "## First\n\n[a](88-before.ipynb#Two)" }), "no heading has the anchor Two"],
    [notebook({ 3: "## First\n\n[a](http://example.org)" }), "use https"],
    [notebook({ 3: "## First\n\n[a](/src/notebook/plot.ts)" }), "make it relative"],
  ],
  "the last cell leads to the notebooks before and after": [
    [notebook({ 11: "## Summary\n\n- [Back](88-before.ipynb)" }), "add a link to 90-after.ipynb"],
    [notebook({ 11: "## Summary\n\n- [On](90-after.ipynb)" }), "add a link to 88-before.ipynb"],
  ],
  "a link marked ← or → goes to the notebook before or after": [
    [notebook({ 1: `${sources[0]} [Next →](88-before.ipynb)` }), "it must be 90-after.ipynb"],
    [notebook({ 1: `${sources[0]} [← Back](90-after.ipynb)` }), "it must be 88-before.ipynb"],
  ],
  "metadata is minimal": [
    [notebook({}, cell(4, { metadata: { tags: ["x"] } })), "cell 4 has metadata"],
    [notebook({}, cell(8, { metadata: { tags: ["predict"] } })), "cell 8 has metadata"],
    [
      notebook({}, (all) => ({ ...all, metadata: { ...all.metadata, widgets: {} } })),
      "run scripts/notebooks.py",
    ],
  ],
  "the answer to a Predict is not in view": [
    [notebook({}, cell(6, { outputs: [{ kind: "stdout", text: "4" }] })), "cell 6 shows its answer"],
  ],
  "every cell has an id of its own": [
    [notebook({}, cell(4, { id: "cell-2" })), "cell 4 has the id cell-2"],
    [notebook({}, cell(4, { id: undefined })), "cell 4 has the id undefined"],
  ],
  "code cells were run once, from top to bottom": [
    [notebook({}, cell(4, { count: 7 })), "cell 4 has execution count 7, not 2"],
    [notebook({}, cell(4, { count: null })), "cell 4 has execution count null, not 2"],
  ],
  "outputs are there, without an error or a warning": [
    [draft("89-middle.ipynb", sources), "run scripts/notebooks.py"],
    [
      notebook({}, cell(6, { outputs: [{ kind: "stderr", text: "careful" }] })),
      "cell 6 has stderr in its output",
    ],
    [notebook({}, cell(6, { outputs: [{ kind: "error", text: "RangeError: x" }] })), "cell 6 has error"],
  ],
  "no path of this machine stands in it": [
    [notebook({ 6: 'h("/home/ada/x");' }), "remove /home/ada/x"],
    [notebook({ 6: 'h("C:\\\\Users");' }), "remove C:"],
    [notebook({ 6: "file:///x" }), "remove file:///x"],
  ],
  "the file has at most 600 kB": [[notebook({ 6: `"${"x".repeat(600e3)}";` }), "bytes: fewer frames"]],
  "the opening says what for, what is needed and how long it takes": [
    [notebook({ 1: "# Why?\n\n**You need** nothing. 5 minutes." }), 'does not say "You will be able to"'],
    [notebook({ 1: "# Why?\n\n**You will be able to** tell. 5 minutes." }), 'does not say "You need"'],
    [notebook({ 1: "# Why?\n\nYou will be able to. You need." }), 'does not say "20 minutes"'],
  ],
  "at least one line of code is marked // try": [
    [notebook({ 4: "// try 1\nconst h = 2;" }), "mark a value to play with"],
  ],
  "at least two predictions come before code, and what happened after it": [
    [notebook({}, cell(6, { metadata: {} })), "cell 5 asks for a prediction: give the next cell the tag"],
    [notebook({ 5: "Is it 2 or 4?" }), "ask for at least two"],
    [notebook({ 6: "**Predict.** Or 3?" }), "cell 5 asks for a prediction: code must follow"],
    [notebook({}, (all) => ({ ...all, cells: all.cells.slice(0, 8) })), "cell 7 asks for a prediction"],
  ],
  "a summary of one to four points closes it": [
    [notebook({ 11: "The end." }), "write one, below a heading"],
    [notebook({ 11: "## Summary\n\n- 1\n- 2\n- 3\n- 4\n- 5" }), "cell 11 lists 5 points"],
    [notebook({ 11: "## Summary\n\nText." }), "cell 11 lists 0 points"],
  ],
  "its exercises stand in it word for word, once each": [
    [{ ...notebook(), name: "01-first.ipynb" }, "backwardDifference is posed 0 times"],
    [posed(exercises.backwardDifference.statement, "practice;"), "its `stub` must follow"],
    [posed(`${exercises.backwardDifference.statement} Go on.`), "backwardDifference is posed 0 times"],
    [notebook({ 6: "practice.slope.check(1);" }), "cell 6 checks an exercise"],
  ],
};

/** Notebook 01 with its first exercise put into it. */
function posed(statement: string, stub = exercises.backwardDifference.stub): Notebook {
  return { ...notebook({ 5: statement, 6: stub }), name: "01-first.ipynb" };
}

describe.for(Object.entries<Rule>(rules))("%s", ([title, rule]) => {
  test("accepts a good notebook", () => {
    expect(rule(notebook(), [before, notebook(), after])).toEqual([]);
  });

  test.for(broken[title as keyof typeof rules])("refuses a bad one (%#)", ([bad, says]) => {
    expect(rule(bad, [before, bad, after]).join("\n")).toContain(says);
  });
});

describe("the limits of rules", () => {
  const faults = (title: keyof typeof rules, bad: Notebook) => rules[title](bad, [before, bad, after]);

  test("what stands at a limit is accepted", () => {
    expect(faults("a code cell has at most 12 lines", notebook({ 6: lines(12) }))).toEqual([]);
    expect(faults("a prose cell has at most 90 words", notebook({ 5: long(90) }))).toEqual([]);
    expect(
      faults(
        "every chart has an alternative text, and no two are alike",
        notebook({}, cell(8, { outputs: [slider("h is 1", "h is 2")] })),
      ),
    ).toEqual([]);
  });

  test("headings, tables, code blocks and formulas are not counted as prose", () => {
    const extra = `## ${long(20)}\n\n| ${long(30)} |\n| - |\n| ${long(30)} |\n\n\`\`\`ts\n${long(30)}\n\`\`\`\n\n$$\n${long(30)}\n$$\n\n`;
    expect(
      faults("a prose cell has at most 90 words", notebook({ 5: `${extra}${long(89)} \`a b c\`` })),
    ).toEqual([]);
  });

  test("an exercise posed word for word is accepted", () => {
    const said = faults(
      "its exercises stand in it word for word, once each",
      posed(exercises.backwardDifference.statement),
    );
    expect(said.join("\n")).not.toContain("backwardDifference");
  });

  test("the addresses inside an SVG are not paths of this machine", () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><a href="../src/opt/x"/></svg>';
    expect(faults("no path of this machine stands in it", notebook({ 6: svg }))).toEqual([]);
  });

  test("courseSize(course) counts bytes, not characters", () => {
    const size = courseSize([before, { ...before, json: "é" }]);
    expect(size).toBe(before.json.length + 2);
  });
});
