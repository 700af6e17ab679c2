// The rules for notebooks. Each has a title that is a claim, and finds what contradicts it: cell, and what to do.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { lexer, type Token, type Tokens } from "marked";
import ts from "typescript";
import { exercises } from "../../src/notebook/practice";
import {
  type Cell,
  folder,
  isAnswer,
  type Notebook,
  numberOf,
  pictures,
  tokensOf,
} from "../support/notebook";

export type Rule = (notebook: Notebook, course: readonly Notebook[]) => string[];

/** What JupyterLab writes. */
const METADATA = {
  kernelspec: { display_name: "TypeScript", language: "typescript", name: "tslab" },
  language_info: {
    codemirror_mode: "typescript",
    file_extension: ".ts",
    mimetype: "text/typescript",
    name: "typescript",
    pygments_lexer: "typescript",
    version: ts.version,
  },
};

export const rules = {
  "a code cell has at most 12 lines": ({ cells }) =>
    code(cells)
      .filter((cell) => lines(cell) > 12)
      .map((cell) => at(cell, `has ${lines(cell)} lines: split it, or move what repeats to src/notebook`)),

  "half of the code cells have at most 6 lines": ({ cells }) => {
    const counts = code(cells)
      .map(lines)
      .sort((a, b) => a - b);
    const median = counts[Math.floor((counts.length - 1) / 2)] ?? 0;
    return median <= 6 ? [] : [`the median is ${median} lines: shorten or split the longer cells`];
  },

  "a line of code has at most 110 characters": ({ cells }) =>
    code(cells).flatMap((cell) =>
      cell.source
        .split("\n")
        .flatMap((line, index) =>
          line.length <= 110 ? [] : [at(cell, `line ${index + 1} has ${line.length} characters: break it`)],
        ),
    ),

  "no cell is empty, and no line ends in a blank": ({ cells }) =>
    cells.flatMap((cell) => [
      ...(cell.source.trim() === "" ? [at(cell, "is empty: remove it")] : []),
      ...(/[ \t]$/m.test(cell.source) ? [at(cell, "has a line that ends in a blank: remove it")] : []),
    ]),

  "a prose cell has at most 90 words": ({ cells }) =>
    // The opening holds what every notebook must say. Tables, formulas, code blocks and headings are not read as prose.
    prose(cells)
      .map((cell): [Cell, number, number] => [cell, words(cell.source), cell.number === 1 ? 130 : 90])
      .filter(([, count, limit]) => count > limit)
      .map(([cell, count, limit]) => at(cell, `has ${count} words, the limit is ${limit}: cut or split it`)),

  "prose comes before code": ({ cells }) =>
    cells.flatMap((cell, index) => {
      const before = cells[index - 1];
      if (cell.type !== "code") return [];
      if (!before) return [at(cell, "opens the notebook: begin with prose")];
      const bare = before.type === "markdown" && words(before.source) === 0;
      return bare ? [at(cell, "directly follows a heading: say first what is to come")] : [];
    }),

  "at most two code cells stand in a row": ({ cells }) =>
    cells
      .filter((_, index) => [0, 1, 2].every((back) => cells[index - back]?.type === "code"))
      .map((cell) => at(cell, "is the third code cell in a row: put prose between them")),

  "the title is the only first-level heading, and a question": (notebook) => {
    const titles = headings(notebook).filter(({ depth }) => depth === 1);
    const [first] = titles;
    if (first?.cell.number !== 1) return ["begin cell 1 with the title, as `# …`"];
    const asks = numberOf(notebook) === 0 || first.text.endsWith("?");
    return [
      ...titles.slice(1).map(({ cell, text }) => at(cell, `has a second title, "${text}": use \`##\``)),
      ...(asks ? [] : [at(first.cell, `has the title "${first.text}": make it a question`)]),
    ];
  },

  "headings go down one level at a time, and no two are alike": (notebook) => {
    const all = headings(notebook);
    return all.flatMap(({ cell, depth, text }, index) => [
      ...(index > 0 && depth > all[index - 1].depth + 1
        ? [at(cell, `jumps to level ${depth} with "${text}": use level ${all[index - 1].depth + 1}`)]
        : []),
      ...(all.findIndex((other) => other.text === text) < index
        ? [at(cell, `repeats the heading "${text}", so that a link to it is ambiguous: reword it`)]
        : []),
    ]);
  },

  "there are 3 to 6 sections beside practice and summary": (notebook) => {
    const sections = headings(notebook).filter(
      ({ depth, text }) => depth === 2 && !/^(Practice|Summary)\b/.test(text),
    );
    const enough = numberOf(notebook) === 0 || (sections.length >= 3 && sections.length <= 6);
    return enough ? [] : [`there are ${sections.length} sections (\`##\`): join or split some`];
  },

  "the first code cell has all imports": ({ cells }) =>
    code(cells)
      .slice(1)
      .filter(({ source }) => /^\s*import\b|\brequire\(|\bimport\(/m.test(source))
      .map((cell) => at(cell, "imports something: move that to the first code cell")),

  "every chart has an alternative text, and no two are alike": ({ cells }) => {
    const seen = new Map<string, number>();
    return drawn(cells).flatMap(({ cell, alt, frames }) => {
      const other = seen.get(alt);
      seen.set(alt, cell.number);
      const alike = new Set(frames.map((frame) => frame.alt)).size < frames.length;
      return [
        ...(alt.trim() === ""
          ? [at(cell, "draws a chart without words: say in ariaLabel what it shows")]
          : []),
        ...(/^A chart[.:]|^A picture with the words/.test(alt)
          ? [at(cell, "leaves the alternative text to its axes and marks: say in ariaLabel what it shows")]
          : []),
        ...(other ? [at(cell, `has the same ariaLabel as cell ${other}: "${alt}": say what differs`)] : []),
        ...(alike ? [at(cell, "has frames with the same ariaLabel: put the slider's value into it")] : []),
      ];
    });
  },

  "every chart has a caption, which is not its alternative text": ({ cells }) =>
    drawn(cells).flatMap(({ cell, alt, caption }) => [
      ...(caption.trim() === "" ? [at(cell, "draws a chart without caption: state the finding")] : []),
      ...(caption === alt ? [at(cell, "says the same in ariaLabel and caption: state the finding")] : []),
    ]),

  "an image in the prose has an alternative text": ({ cells }) =>
    prose(cells)
      .filter(({ source }) =>
        tokensOf(source).some((token) => token.type === "image" && token.text.trim() === ""),
      )
      .map((cell) => at(cell, "has an image without words: write `![what it shows](…)`")),

  "every link leads somewhere": (notebook, course) =>
    links(notebook).flatMap(({ cell, href }) => {
      const fault = brokenLink(href, notebook, course);
      return fault ? [at(cell, `links to ${href}: ${fault}`)] : [];
    }),

  "the last cell leads to the notebooks before and after": (notebook, course) => {
    const number = numberOf(notebook);
    const last = notebook.cells.at(-1) as Cell;
    const targets = linksOf(last).map(({ href }) => href.split("#")[0]);
    return [number - 1, number + 1].flatMap((wanted) => {
      const name = course.find((other) => numberOf(other) === wanted)?.name;
      return !name || targets.includes(name) ? [] : [at(last, `is the last one: add a link to ${name}`)];
    });
  },

  "a link marked ← or → goes to the notebook before or after": (notebook, course) =>
    links(notebook).flatMap(({ cell, href, text }) => {
      const step = /←|previous/i.test(text) ? -1 : /→|^next/i.test(text) ? 1 : 0;
      if (step === 0) return [];
      const name = course.find((other) => numberOf(other) === numberOf(notebook) + step)?.name;
      return !name || href === name ? [] : [at(cell, `"${text}" leads to ${href}: it must be ${name}`)];
    }),

  "metadata is minimal": (notebook) => [
    ...(isDeepStrictEqual(notebook.metadata, METADATA) && notebook.format === "4.5" ? [] : [normalise]),
    ...notebook.cells
      .filter((cell) => !isDeepStrictEqual(cell.metadata, metadataOf(cell)))
      .map((cell) => at(cell, `has metadata: ${normalise}`)),
  ],

  "the answer to a Predict is not in view": ({ cells }) =>
    cells
      .filter((cell) => isAnswer(cell) && cell.outputs.some(({ kind }) => kind !== "text/html"))
      .map((cell) => at(cell, `shows its answer: ${normalise}`)),

  "every cell has an id of its own": ({ cells }) =>
    cells
      .filter(({ id }, index) => !id || cells.findIndex((other) => other.id === id) < index)
      .map((cell) => at(cell, `has the id ${cell.id}, as another cell has: give it a new one`)),

  "code cells were run once, from top to bottom": ({ cells }) =>
    code(cells)
      .map((cell, index) => ({ cell, wanted: index + 1 }))
      .filter(({ cell, wanted }) => cell.count !== wanted)
      .slice(0, 1)
      .map(({ cell, wanted }) => at(cell, `has execution count ${cell.count}, not ${wanted}: ${normalise}`)),

  "outputs are there, without an error or a warning": ({ cells }) => [
    ...(code(cells).some(({ outputs }) => outputs.length > 0) ? [] : [normalise]),
    ...cells.flatMap((cell) =>
      cell.outputs
        .filter(({ kind }) => kind === "error" || kind === "stderr")
        .map(({ kind, text }) => at(cell, `has ${kind} in its output: ${text.slice(0, 200)}`)),
    ),
  ],

  "no path of this machine stands in it": ({ json }) =>
    [
      ...json.matchAll(
        /(?<![\w.~])(?:file:\/\/|\/(?:home|root|Users|tmp|work|var|usr|opt)\/|[A-Z]:\\\\)[^"\s]*/g,
      ),
    ].map(([path]) => `remove ${path}`),

  "the file has at most 600 kB": ({ json }) =>
    size(json) <= 600e3 ? [] : [`it has ${size(json)} bytes: fewer frames, or fewer marks in each`],

  "the opening says what for, what is needed and how long it takes": (notebook) => {
    const opening = notebook.cells[0];
    if (numberOf(notebook) === 0) return [];
    return [/You will be able to/, /You need/, /\b\d+ minutes\b/]
      .filter((part) => !part.test(opening.source))
      .map((part) =>
        at(opening, `does not say "${part.source.replace("\\b\\d+", "20").replace("\\b", "")}"`),
      );
  },

  "at least one line of code is marked // try": (notebook) => {
    const marked = code(notebook.cells).some(({ source }) => /^\s*\S.*\/\/ try \S/m.test(source));
    return marked || numberOf(notebook) === 0
      ? []
      : ["mark a value to play with: `const h = 2; // try 1 or 0.5`"];
  },

  "at least two predictions come before code, and what happened after it": (notebook) => {
    const { cells } = notebook;
    const asked = cells.filter(({ type, source }) => type === "markdown" && /\*\*Predict\b/.test(source));
    const too =
      asked.length >= 2 || numberOf(notebook) === 0 ? [] : ["ask for at least two: `**Predict.** …`"];
    const unanswered = asked.filter(
      ({ number }) =>
        cells[number]?.type !== "code" || !cells.slice(number).some(({ type }) => type === "markdown"),
    );
    return [
      ...too,
      ...unanswered.map((cell) => at(cell, "asks for a prediction: code must follow, then what happened")),
      ...asked
        .filter((cell) => !unanswered.includes(cell) && !isAnswer(cells[cell.number]))
        .map((cell) => at(cell, "asks for a prediction: give the next cell the tag `predict`")),
    ];
  },

  "a summary of one to four points closes it": (notebook) => {
    if (numberOf(notebook) === 0) return [];
    const cell = notebook.cells.find(
      ({ type, source }) => type === "markdown" && /^## Summary$/m.test(source),
    );
    if (!cell) return ["write one, below a heading `## Summary`"];
    const rest = cell.source.slice(cell.source.search(/^## Summary$/m));
    const list = tokensOf(rest).find(({ type }) => type === "list") as Tokens.List | undefined;
    const points = list?.items.length ?? 0;
    return points >= 1 && points <= 4 ? [] : [at(cell, `lists ${points} points: make it one to four`)];
  },

  "its exercises stand in it word for word, once each": (notebook) => {
    const { cells } = notebook;
    const own = Object.entries(exercises).filter(([, exercise]) => exercise.notebook === numberOf(notebook));
    const asked = own.flatMap(([name, { statement, stub }]) => {
      const places = cells.filter(({ source }) => source === statement);
      const [place] = places;
      if (places.length !== 1)
        return [
          `${name} is posed ${places.length} times: one prose cell must be its \`statement\`, word for word`,
        ];
      return cells[place.number]?.source === stub
        ? []
        : [at(place, `poses ${name}: its \`stub\` must follow`)];
    });
    const stubs = own.map(([, { stub }]) => stub);
    const strays = code(cells)
      .filter(({ source }) => /\bpractice\.\w+\.check\(/.test(source) && !stubs.includes(source))
      .map((cell) => at(cell, "checks an exercise but is none of this notebook's stubs, word for word"));
    return numberOf(notebook) === 0 ? asked : [...asked, ...strays];
  },
} satisfies Record<string, Rule>;

/** All notebooks together, in bytes. */
export function courseSize(course: readonly Notebook[]): number {
  return course.reduce((sum, { json }) => sum + size(json), 0);
}

const normalise = "run scripts/notebooks.py, which writes it as it should be";

function at(cell: Cell, says: string): string {
  return `cell ${cell.number} ${says}`;
}

/** The tag of a cell that answers a Predict, whose charts JupyterLab folds. */
function metadataOf(cell: Cell): object {
  if (!isAnswer(cell)) return {};
  return { ...(cell.outputs.length > 0 && { jupyter: { outputs_hidden: true } }), tags: ["predict"] };
}

function code(cells: readonly Cell[]): Cell[] {
  return cells.filter(({ type }) => type === "code");
}

function prose(cells: readonly Cell[]): Cell[] {
  return cells.filter(({ type }) => type === "markdown");
}

function drawn(cells: readonly Cell[]) {
  return cells.flatMap((cell) => pictures(cell).map((picture) => ({ cell, ...picture })));
}

function lines({ source }: Cell): number {
  return source.split("\n").length;
}

function size(text: string): number {
  return Buffer.byteLength(text);
}

/** How many words a reader reads: of paragraphs and lists, a formula or a piece of code being one word each. */
function words(markdown: string): number {
  const withoutDisplayedFormulas = markdown.replace(/\$\$[\s\S]*?\$\$/g, "").replace(/\$[^$\n]+\$/g, "x");
  const read = (token: Token): string => {
    if (["heading", "table", "code", "html", "hr", "space"].includes(token.type)) return "";
    if (token.type === "codespan") return "x";
    if (token.type === "list") return token.items.map(read).join(" ");
    const inner = "tokens" in token ? token.tokens : undefined;
    return inner ? inner.map(read).join("") : "text" in token ? token.text : token.raw;
  };
  const text = lexer(withoutDisplayedFormulas).map(read).join(" ");
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function headings({ cells }: Notebook): { cell: Cell; depth: number; text: string }[] {
  return prose(cells).flatMap((cell) =>
    tokensOf(cell.source)
      .filter((token): token is Tokens.Heading => token.type === "heading")
      .map(({ depth, tokens }) => ({ cell, depth, text: tokens.map(plain).join("") })),
  );
}

function links({ cells }: Notebook) {
  return prose(cells).flatMap((cell) => linksOf(cell).map((link) => ({ cell, ...link })));
}

function linksOf({ source }: Cell): { href: string; text: string }[] {
  return tokensOf(source)
    .filter((token): token is Tokens.Link | Tokens.Image => token.type === "link" || token.type === "image")
    .map(({ href, text }) => ({ href, text }));
}

function plain(token: Token): string {
  if ("tokens" in token && token.tokens) return token.tokens.map(plain).join("");
  return "text" in token ? token.text : token.raw;
}

/** What is wrong with a link, or nothing. Links to the web are not followed. */
function brokenLink(href: string, notebook: Notebook, course: readonly Notebook[]): string | undefined {
  if (/^[a-z]+:/.test(href)) return href.startsWith("https://") ? undefined : "use https";
  if (href.startsWith("/")) return "make it relative to the notebook";
  const [path, anchor] = href.split("#").map(decodeURIComponent);
  const target = path === "" ? notebook : course.find(({ name }) => name === path);
  if (!target) return existsSync(join(folder, path)) ? undefined : "there is no such file";
  // JupyterLab's anchor is the heading itself, with a hyphen for every blank.
  const anchors = headings(target).map(({ text }) => text.replaceAll(" ", "-"));
  return anchor === undefined || anchors.includes(anchor) ? undefined : `no heading has the anchor ${anchor}`;
}
