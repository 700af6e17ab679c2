// A notebook made in a test: a text that begins with "#", "*" or a capital letter is prose, any other is code, and so is "Plot.…".
import ts from "typescript";
import { type Notebook, parseNotebook } from "./notebook";

/** What JupyterLab writes about a notebook of the course. */
export const metadata = {
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

/** The cells in the order given, as Jupyter would write them after a run without output. */
export function draft(name: string, sources: readonly string[]): Notebook {
  let count = 0;
  const cells = sources.map((source, index) => ({
    id: `cell-${index + 1}`,
    metadata: {},
    source: source.split(/(?<=\n)/),
    ...(/^(?!Plot\.)[#*A-Z]/.test(source)
      ? { cell_type: "markdown" }
      : { cell_type: "code", execution_count: ++count, outputs: [] }),
  }));
  return parseNotebook(name, JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }));
}
