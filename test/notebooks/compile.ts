// Type-checks code cells as strictly as everything else: those of one notebook, in order, make one module.
import { basename, dirname, join } from "node:path";
import ts from "typescript";
import { type Cell, folder, type Notebook } from "../support/notebook";
import { root } from "../support/places";

/** The files that notebooks import, of TypeScript, of packages and our own: read once. */
const read = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says about each notebook: cell, line and message, by the notebook's name. */
export function compile(course: readonly Notebook[]): Map<string, string[]> {
  const { options, errors } = settings();
  if (errors.length > 0) throw new Error(`tsconfig.json: ${text(errors[0])}`);
  const modules = new Map(
    course.map((notebook) => [join(folder, `${notebook.name}.ts`), moduleOf(notebook)]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => modules.has(path) || fileExists(path);
  host.readFile = (path) => modules.get(path)?.code ?? readFile(path);
  host.getSourceFile = (path, ...how) => {
    if (modules.has(path)) return getSourceFile(path, ...how);
    const file = read.get(path) ?? getSourceFile(path, ...how);
    read.set(path, file);
    return file;
  };
  const program = ts.createProgram([...modules.keys()], options, host);
  const messages = (path: string) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  };
  return new Map(
    [...modules].map(([path, { cells }]) => [
      basename(path, ".ts"),
      messages(path).map((message) => `${place(message, cells)}: ${text(message)}`),
    ]),
  );
}

interface Module {
  readonly code: string;
  /** Each code cell, with the number of the module's line on which it begins. */
  readonly cells: readonly { readonly cell: Cell; readonly line: number }[];
}

/** A semicolon ends each cell, so that none runs on into the next; the export makes it a module. */
function moduleOf({ cells }: Notebook): Module {
  let line = 0;
  const placed = cells
    .filter(({ type }) => type === "code")
    .map((cell) => {
      const here = { cell, line };
      line += cell.source.split("\n").length + 1;
      return here;
    });
  return { code: `${placed.map(({ cell }) => `${cell.source}\n;\n`).join("")}export {};\n`, cells: placed };
}

/** The options of tsconfig.json, but for the parameters of a practice stub: nothing uses them yet. */
function settings(): ts.ParsedCommandLine {
  const path = join(root, "tsconfig.json");
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
  return { ...parsed, options: { ...parsed.options, noUnusedParameters: false } };
}

function place({ file, start = 0 }: ts.Diagnostic, cells: Module["cells"]): string {
  const { line, character } = (file as ts.SourceFile).getLineAndCharacterOfPosition(start);
  const { cell, line: begin } = cells.filter((placed) => placed.line <= line).at(-1) ?? cells[0];
  return `cell ${cell.number}, line ${line - begin + 1}, column ${character + 1}`;
}

function text({ code, messageText }: ts.Diagnostic): string {
  return `TS${code} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
}
