// The file as scripts/notebooks.py writes it.
import { isDeepStrictEqual } from "node:util";
import { metadata as written } from "../../support/draft";
import { type Cell, isAnswer } from "../../support/notebook";
import { at, code, type Rule } from "./rule";

const normalise = "run scripts/notebooks.py, which writes it as it should be";

export const fileRules = {
  "metadata is minimal": (notebook) => [
    ...(isDeepStrictEqual(notebook.metadata, written) && notebook.format === "4.5" ? [] : [normalise]),
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
    bytes(json) <= 600e3 ? [] : [`it has ${bytes(json)} bytes: fewer frames, or fewer marks in each`],
} satisfies Record<string, Rule>;

/** The tag of a cell that answers a Predict, whose charts JupyterLab folds. */
function metadataOf(cell: Cell): object {
  if (!isAnswer(cell)) return {};
  return { ...(cell.outputs.length > 0 && { jupyter: { outputs_hidden: true } }), tags: ["predict"] };
}

export function bytes(text: string): number {
  return Buffer.byteLength(text);
}
