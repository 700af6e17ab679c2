// Cells in, JavaScript out: checks a cell against all that came before it and compiles it for the runner.
import ts from "typescript";
import { bindings } from "./bindings";
import { awaitsAtTop, declaredNames } from "./declared";
import { Earlier } from "./earlier";
import { type CompileError, cellErrors } from "./errors";
import { exportedNames, importsOf, nestedVars } from "./exported";
import { Files, slashes } from "./files";
import { type Completion, complete, inspect } from "./help";
import type { CompiledFile } from "./modules";
import { CellProgram, type View } from "./program";
import { ProjectFiles } from "./project-files";
import { withoutLeftovers } from "./reparsed";
import { rewriteCell } from "./rewrite";
import { prefixFor } from "./suspend";
import type { World } from "./world";

/** A cell that can be run. */
export interface CompiledCell {
  /** The body of a function; it returns the last expression's value in an array, if there is one. */
  readonly code: string;
  /** The source map from the code to the cell. */
  readonly map: string;
  /** What the names of the kernel's own begin with, in this code. */
  readonly prefix: string;
  readonly isAsync: boolean;
  /** The names that the cell makes, and those it gives a new value. */
  readonly fresh: readonly string[];
  readonly renewed: readonly string[];
}

export interface CompilerOptions {
  /** The notebook's folder. */
  readonly folder: string;
  /** The folder whose node_modules the kernel brings: the types of Node and of "tslab". */
  readonly home: string;
  /** Declaration files that every cell sees. */
  readonly always?: readonly string[];
  /** Where cells run. */
  readonly world: World;
}

/** The compiler of one kernel. */
export class Compiler {
  readonly files: Files;
  readonly #program: CellProgram;
  readonly #earlier = new Earlier();
  readonly #project: ProjectFiles;
  readonly #guard: World["guard"];
  #isWarm = false;
  /** The declarations of the cell that was compiled last, until it is known what came about. */
  #pending: { declarations: string; imports: Map<string, { isValue: boolean; isType: boolean }> } | undefined;

  constructor({ folder, home, always = [], world }: CompilerOptions) {
    this.files = new Files(folder, world);
    this.#guard = world.guard;
    this.#program = new CellProgram(this.files, slashes(home), always.map(slashes));
    this.#project = new ProjectFiles(this.files, this.#program.options);
  }

  /** Makes the program that every cell needs, before there is one. */
  warmUp(): void {
    if (this.#isWarm) return;
    this.#isWarm = true;
    this.complete("", 0);
  }

  /** Compiles a cell, or says what is wrong with it. A compiler that fails in the middle begins anew. */
  compile(code: string): CompiledCell | { errors: CompileError[] } {
    this.#pending = undefined;
    try {
      return this.#compile(code);
    } catch (error) {
      this.#program.reset();
      return { errors: [{ line: 1, column: 1, code: 0, message: tooMuch(error) }] };
    }
  }

  /** Takes over what the cell compiled last declared: of its values those that came about. */
  commit(reached: readonly string[]): void {
    const pending = this.#pending;
    if (!pending) return;
    this.#pending = undefined;
    const kept = new Set(reached);
    const imports = (name: string) => pending.imports.get(name) ?? { isValue: true, isType: false };
    this.#earlier.add(pending.declarations, (name) => kept.has(name), imports);
  }

  /** Whether an earlier cell declared this value. */
  knows(name: string): boolean {
    return this.#earlier.has(name);
  }

  /** What may stand at a place in a cell, counted in UTF-16 units. */
  complete(code: string, position: number): Completion {
    return this.#help(code, { start: position, end: position, matches: [] }, (view) =>
      complete(view, code, position),
    );
  }

  /** What is known of the thing at a place in a cell; "" if nothing. */
  inspect(code: string, position: number): string {
    return this.#help(code, "", (view) => inspect(view, position));
  }

  /** A file of the project, to be run; undefined if there is none. */
  load(path: string): CompiledFile | undefined {
    return this.#project.load(path);
  }

  #help<Answer>(code: string, nothing: Answer, ask: (view: View) => Answer): Answer {
    try {
      return ask(this.#program.look(code, this.#earlier.text));
    } catch {
      this.#program.reset();
      return nothing;
    }
  }

  #compile(code: string): CompiledCell | { errors: CompileError[] } {
    const parsed = ts.createSourceFile("cell.ts", `${code}\nexport {};`, ts.ScriptTarget.Latest, true);
    withoutLeftovers(parsed);
    // Exported, a name is kept: an import that this cell does not use, a type that only a later one names.
    const exported = exportedNames(parsed);
    const prefix = prefixFor(code);
    // Under names that no `export` of the cell can have.
    const names = [...declaredNames(parsed).keys()]
      .filter((name) => !exported.has(name))
      .map((name) => `${name} as ${prefix}${name}`);
    const view = this.#program.look(`${code}\nexport { ${names.join(", ")} };\n`, this.#earlier.text, {
      again: true,
    });
    const errors = this.#errors(view, code);
    if (errors.length > 0) return { errors };

    const around = { ...view, prefix, isKnown: (name: string) => this.#earlier.has(name) };
    const bound = bindings(view.cell, around);
    const out: Record<string, string> = {};
    const write = (path: string, text: string) => {
      out[path.replace(/^.*\[cell\]/, "")] = text;
    };
    const before = [rewriteCell(view.cell, around), ...(this.#guard ? [this.#guard(prefix)] : [])];
    view.program.emit(view.cell, write, undefined, false, { before });
    this.#pending = { declarations: (out[".d.ts"] ?? "") + nestedVars(view), imports: importsOf(view) };
    return {
      code: (out[".js"] ?? "")
        .replace(/^#!.*/, "")
        .replace(/^export \{\s*\};$/m, "")
        .replace(/^\/\/# sourceMappingURL=.*$/m, ""),
      map: out[".js.map"] ?? "",
      prefix,
      isAsync: awaitsAtTop(view.cell),
      ...bound,
    };
  }

  #errors(view: View, code: string): CompileError[] {
    const { program, cell } = view;
    if (program.getSyntacticDiagnostics(cell).length > 0) {
      // Seen without what we have put behind it.
      const bare = this.#program.look(code, this.#earlier.text);
      const errors = cellErrors(bare.program, bare.cell, this.files);
      if (errors.length > 0) return errors;
    }
    return [...cellErrors(program, cell, this.files), ...this.#project.errors(view)];
  }
}

function tooMuch(error: unknown): string {
  if (error instanceof RangeError)
    return "The cell is nested too deeply, or one expression is too long, for TypeScript to read.";
  return `TypeScript could not compile this cell: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`;
}
