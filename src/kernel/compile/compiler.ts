// Cells in, JavaScript out: checks a cell against all that came before it and compiles it for the runner.
import { relative } from "pathe";
import ts from "typescript";
import { awaitsAtTop, declaredNames, importedNames } from "./declared";
import { Earlier } from "./earlier";
import { type CompileError, cellErrors, fileErrors } from "./errors";
import { Files, slashes } from "./files";
import { type Completion, complete, inspect } from "./help";
import { importedFiles } from "./imported";
import { type CompiledFile, compileFile } from "./modules";
import { isValue } from "./nodes";
import { CellProgram, type View } from "./program";
import { withoutLeftovers } from "./reparsed";
import { bindings, rewriteCell } from "./rewrite";
import { prefixFor } from "./suspend";
import type { Keeper, World } from "./world";

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
  readonly #kept: Keeper;
  readonly #guard: World["guard"];
  #isWarm = false;
  readonly #compiled = new Map<string, { text: string; made: CompiledFile }>();
  /** The declarations of the cell that was compiled last, until it is known what came about. */
  #pending: { declarations: string; imports: Map<string, { isValue: boolean; isType: boolean }> } | undefined;

  constructor({ folder, home, always = [], world }: CompilerOptions) {
    this.files = new Files(folder, world);
    this.#guard = world.guard;
    this.#program = new CellProgram(this.files, slashes(home), always.map(slashes));
    this.#kept = world.keep([ts.version, JSON.stringify(this.#program.options)].join());
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
    const text = this.files.disk.readFile(path);
    if (text === undefined) return undefined;
    const known = this.#compiled.get(path);
    if (known?.text === text) return known.made;
    const made = this.#make(path, text);
    this.#compiled.set(path, { text, made });
    return made;
  }

  #make(path: string, text: string): CompiledFile {
    return compileFile(path, text, this.#program.options, this.#guard);
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
    const exported = new Set(parsed.statements.filter(isExported).flatMap(namesOf));
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
    const errors = cellErrors(program, cell, this.files);
    const imported = importedFiles(view, this.files, this.#program.options);
    const world = imported.length > 0 ? this.#world(program) : "";
    for (const { path, reach } of imported) {
      const text = this.files.text(path) ?? "";
      const file = program.getSourceFile(path);
      if (!file) continue;
      const name = relative(this.files.project, path);
      const state = [world, text, ...reach.map((each) => this.files.text(each) ?? "")];
      const known = this.#compiled.get(path);
      const result = this.#kept.get<{ errors: CompileError[]; made: CompiledFile }>(
        slashes(name),
        state,
        () => {
          const errors = fileErrors(program, file, this.files);
          const made = known?.text === text ? known.made : this.#make(path, text);
          return { errors, made };
        },
        ({ errors }) => errors.length === 0,
      );
      errors.push(...result.errors);
      this.#compiled.set(path, { text, made: result.made });
    }
    return errors;
  }

  /** All that the check of a file rests on beside the project's own files. */
  #world(program: ts.Program): string {
    const declarations = program.getSourceFiles().filter(({ fileName }) => !this.files.isOurs(fileName));
    const lock = this.files.disk.readFile(`${this.files.project}/package-lock.json`) ?? "";
    return [lock, ...declarations.map(({ fileName }) => fileName)].join("\n");
  }
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(
      ({ kind }) => kind === ts.SyntaxKind.ExportKeyword && !isDefault(statement),
    )
  );
}

/** `export default function f() {}` does not export the name f. */
function isDefault(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}

function namesOf(statement: ts.Statement): string[] {
  return [...declaredNames({ statements: [statement] }).keys()];
}

/** Declarations for what TypeScript leaves out: a `var` in a block or the head of a loop. */
function nestedVars({ cell, checker }: View): string {
  const top = new Set(cell.statements.filter(ts.isVariableStatement).flatMap(namesOf));
  const nested = [...declaredNames(cell)].filter(([name, { kind }]) => kind === "var" && !top.has(name));
  return nested
    .map(([name, { name: id }]) => {
      const type = checker.typeToString(checker.getTypeAtLocation(id), cell, ts.TypeFormatFlags.NoTruncation);
      return `declare var ${name}: ${type};\n`;
    })
    .join("");
}

/** What each imported name is. */
function importsOf({ checker, cell }: View): Map<string, { isValue: boolean; isType: boolean }> {
  const names = cell.statements.flatMap((each) =>
    ts.isImportDeclaration(each)
      ? importedNames(each)
      : ts.isImportEqualsDeclaration(each)
        ? [each.name]
        : [],
  );
  return new Map(
    names.map((name) => {
      const symbol = checker.getSymbolAtLocation(name);
      const target =
        symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return [
        ts.idText(name),
        { isValue: isValue(checker, name), isType: Boolean(target && target.flags & ts.SymbolFlags.Type) },
      ];
    }),
  );
}

function tooMuch(error: unknown): string {
  if (error instanceof RangeError)
    return "The cell is nested too deeply, or one expression is too long, for TypeScript to read.";
  return `TypeScript could not compile this cell: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`;
}
