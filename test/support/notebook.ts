// Reads the notebooks as tests need them: cells with a number, sources and outputs as text, charts as parsed HTML.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { lexer, type Token } from "marked";
import { chooseNotebooks } from "./course";
import { root } from "./places";

export const folder = join(root, "notebooks");

/** What a cell printed (`stdout`, `stderr`), drew (a MIME type) or died of (`error`). */
export interface Output {
  readonly kind: string;
  readonly text: string;
}

export interface Cell {
  /** Its place in the notebook, counted from 1, prose included. */
  readonly number: number;
  readonly id: string;
  readonly type: "markdown" | "code";
  readonly source: string;
  readonly metadata: object;
  /** How often the kernel had run a cell by then; `null` if never, and for prose. */
  readonly count: number | null;
  readonly outputs: readonly Output[];
}

export interface Notebook {
  /** The name of its file. */
  readonly name: string;
  /** The whole file. */
  readonly json: string;
  readonly metadata: object;
  readonly format: string;
  readonly cells: readonly Cell[];
}

/** A chart in an output: the words that go with the picture, and for a slider those of every frame. */
export interface Picture {
  readonly alt: string;
  readonly caption: string;
  readonly frames: readonly { readonly alt: string; readonly caption: string }[];
}

/** The notebooks of the course, or every notebook of a folder, in the order of their names. */
export function readNotebooks(from?: string): Notebook[] {
  if (from === undefined) return chooseNotebooks().files.map(({ name, json }) => parseNotebook(name, json));
  const names = readdirSync(from).filter((name) => name.endsWith(".ipynb"));
  return names.sort().map((name) => parseNotebook(name, readFileSync(join(from, name), "utf8")));
}

export function parseNotebook(name: string, json: string): Notebook {
  const { cells, metadata, nbformat, nbformat_minor } = JSON.parse(json);
  return {
    name,
    json,
    metadata,
    format: `${nbformat}.${nbformat_minor}`,
    cells: cells.map(
      (cell: RawCell, index: number): Cell => ({
        number: index + 1,
        id: cell.id,
        type: cell.cell_type,
        source: joined(cell.source),
        metadata: cell.metadata,
        count: cell.execution_count ?? null,
        outputs: (cell.outputs ?? []).flatMap(parseOutput),
      }),
    ),
  };
}

/** The number in front of a notebook's name: 1 for 01-how-steep….ipynb. */
export function numberOf({ name }: Notebook): number {
  return Number(name.slice(0, 2));
}

/** Whether a cell shows what a Predict asks for. */
export function isAnswer({ metadata }: Cell): boolean {
  return "tags" in metadata && Array.isArray(metadata.tags) && metadata.tags.includes("predict");
}

/** A notebook as it is committed: cells below a Predict print nothing, and their charts begin with a blank line. */
export function withoutAnswers(notebook: Notebook): Notebook {
  const hidden = (outputs: readonly Output[]) =>
    outputs
      .filter(({ kind }) => kind === "text/html")
      .map(({ kind, text }) => ({ kind, text: ` \n${text}` }));
  const cells = notebook.cells.map((cell) =>
    isAnswer(cell) ? { ...cell, outputs: hidden(cell.outputs) } : cell,
  );
  return { ...notebook, cells };
}

/** The charts in a cell's outputs, parsed once. A picture without a figure around it has an empty caption. */
export function pictures(cell: Cell): readonly Picture[] {
  const found = parsed.get(cell) ?? parsePictures(cell);
  parsed.set(cell, found);
  return found;
}

const parsed = new WeakMap<Cell, readonly Picture[]>();

function parsePictures({ outputs }: Cell): Picture[] {
  return outputs
    .filter(({ kind, text }) => kind === "text/html" && text.includes("<img"))
    .flatMap(({ text }) => {
      const html = JSDOM.fragment(text);
      const frames = framesOf(html.querySelector("script")?.textContent);
      return wordsIn(html).map((words) => ({ ...words, frames }));
    });
}

/** The words of each chart in some HTML; a legend's swatches, which stand beside their own words, are no charts. */
function wordsIn(html: ParentNode): { alt: string; caption: string }[] {
  const images = [...html.querySelectorAll("img")].filter((image) => !image.closest('[class*="-swatch"]'));
  return images.map((image) => ({
    alt: image.getAttribute("alt") ?? "",
    caption: (image.closest("figure") ?? html).querySelector("figcaption")?.textContent ?? "",
  }));
}

/** All Markdown tokens of a text, nested ones included, outer ones first. */
export function tokensOf(markdown: string): Token[] {
  const inside = (token: Token): Token[] => {
    const children = [
      ...("tokens" in token ? (token.tokens ?? []) : []),
      ...(token.type === "list" ? token.items : []),
      ...(token.type === "table" ? [...token.header, ...token.rows.flat()] : []),
    ];
    return [token, ...children.flatMap(inside)];
  };
  return lexer(markdown).flatMap(inside);
}

/** A slider's script ends with a call: the widget, then its data as JSON. */
function framesOf(script: string | null | undefined): { alt: string; caption: string }[] {
  const begin = script?.indexOf('})({"label":') ?? -1;
  if (!script || begin < 0) return [];
  const { frames, words } = JSON.parse(script.slice(begin + "})(".length, -1)) as Slider;
  return frames.flatMap(({ html }) => wordsIn(JSDOM.fragment(html.map((place) => words[place]).join(""))));
}

interface Slider {
  readonly frames: readonly { readonly html: readonly number[] }[];
  readonly words: readonly string[];
}

interface RawCell {
  id: string;
  cell_type: "markdown" | "code";
  source: string | string[];
  metadata: object;
  execution_count?: number | null;
  outputs?: RawOutput[];
}

interface RawOutput {
  output_type: string;
  name?: string;
  text?: string | string[];
  data?: Record<string, string | string[]>;
  ename?: string;
  evalue?: string;
}

function parseOutput({ output_type, name, text, data, ename, evalue }: RawOutput): Output[] {
  if (output_type === "stream") return [{ kind: name ?? "stream", text: joined(text ?? "") }];
  if (output_type === "error") return [{ kind: "error", text: `${ename}: ${evalue}` }];
  return Object.entries(data ?? {}).map(([kind, value]) => ({ kind, text: joined(value) }));
}

function joined(text: string | string[]): string {
  return Array.isArray(text) ? text.join("") : text;
}
