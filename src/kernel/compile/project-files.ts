// The project's own files that cells import: checked with the cell that imports them, compiled when they are run, and
// both only once for each state of theirs.
import { relative } from "pathe";
import ts from "typescript";
import { type CompileError, fileErrors } from "./errors";
import { type Files, slashes } from "./files";
import { importedFiles } from "./imported";
import { type CompiledFile, compileFile } from "./modules";
import type { View } from "./program";
import type { Keeper } from "./world";

export class ProjectFiles {
  readonly #files: Files;
  readonly #options: ts.CompilerOptions;
  readonly #kept: Keeper;
  readonly #compiled = new Map<string, { text: string; made: CompiledFile }>();

  constructor(files: Files, options: ts.CompilerOptions) {
    this.#files = files;
    this.#options = options;
    this.#kept = files.world.keep([ts.version, JSON.stringify(options)].join());
  }

  /** A file of the project, to be run; undefined if there is none. */
  load(path: string): CompiledFile | undefined {
    const text = this.#files.disk.readFile(path);
    if (text === undefined) return undefined;
    const known = this.#compiled.get(path);
    if (known?.text === text) return known.made;
    const made = this.#make(path, text);
    this.#compiled.set(path, { text, made });
    return made;
  }

  #make(path: string, text: string): CompiledFile {
    return compileFile(path, text, this.#options, this.#files.world.guard);
  }

  /** What is wrong with the files that a cell imports, directly or not. */
  errors(view: View): CompileError[] {
    const { program } = view;
    const errors: CompileError[] = [];
    const imported = importedFiles(view, this.#files, this.#options);
    const world = imported.length > 0 ? this.#world(program) : "";
    for (const { path, reach } of imported) {
      const text = this.#files.text(path) ?? "";
      const file = program.getSourceFile(path);
      if (!file) continue;
      const name = relative(this.#files.project, path);
      const state = [world, text, ...reach.map((each) => this.#files.text(each) ?? "")];
      const known = this.#compiled.get(path);
      const result = this.#kept.get<{ errors: CompileError[]; made: CompiledFile }>(
        slashes(name),
        state,
        () => {
          const errors = fileErrors(program, file, this.#files);
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
    const declarations = program.getSourceFiles().filter(({ fileName }) => !this.#files.isOurs(fileName));
    const lock = this.#files.disk.readFile(`${this.#files.project}/package-lock.json`) ?? "";
    return [lock, ...declarations.map(({ fileName }) => fileName)].join("\n");
  }
}
