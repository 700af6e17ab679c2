// A language service of TypeScript over two files that change: the cell, and what earlier cells declared.
//
// The second is made the first one's parent, so that a name the cell does not declare is looked up there before it is
// looked up among the globals. That is the one thing here that TypeScript's public interface does not offer.
import ts from "typescript";
import type { Files } from "./files";
import { compilerOptions } from "./options";
import { withoutLeftovers } from "./reparsed";

/** One look at a cell: its syntax, what the checker knows, and what came before it. */
export interface View {
  readonly service: ts.LanguageService;
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly cell: ts.SourceFile;
  readonly previous: ts.SourceFile;
}

/** The program that holds the cell in question. */
export class CellProgram {
  readonly options: ts.CompilerOptions;
  readonly files: Files;
  readonly cellPath: string;
  readonly #previousPath: string;
  readonly #always: readonly string[];
  #service: ts.LanguageService;

  /** `home`: where the kernel's own packages are. `always`: declaration files that every cell sees. */
  constructor(files: Files, home: string, always: readonly string[] = []) {
    this.files = files;
    this.options = compilerOptions(files.folder, home, Object.keys(files.world.types));
    this.cellPath = `${files.folder}/[cell].ts`;
    this.#previousPath = `${files.folder}/[earlier cells].d.ts`;
    this.#always = always;
    this.#service = this.#create(files.world.installed);
  }

  /** Looks at a cell. `again`: what is imported may have changed, so nothing of the last look counts. */
  look(cell: string, previous: string, { again = false } = {}): View {
    if (again) this.files.refresh();
    this.files.type(this.#previousPath, previous);
    this.files.type(this.cellPath, cell, { evenIfSame: again });
    const program = this.#service.getProgram() as ts.Program;
    const checker = program.getTypeChecker();
    const view = {
      service: this.#service,
      program,
      checker,
      cell: program.getSourceFile(this.cellPath) as ts.SourceFile,
      previous: program.getSourceFile(this.#previousPath) as ts.SourceFile,
    };
    (view.cell as { parent: ts.Node }).parent = view.previous;
    return view;
  }

  /** Begins anew, after TypeScript has failed in the middle of its work. */
  reset(): void {
    this.#service.dispose();
    this.#service = this.#create();
  }

  #create(installed?: ts.DocumentRegistry): ts.LanguageService {
    const { files, options, cellPath } = this;
    const roots = [...this.#always, this.#previousPath, cellPath];
    const { disk, world } = files;
    return ts.createLanguageService(
      {
        getCompilationSettings: () => options,
        getScriptFileNames: () => roots,
        getScriptVersion: (path) => files.version(path),
        getScriptSnapshot: (path) => {
          const text = files.text(path);
          return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
        },
        getCurrentDirectory: () => files.folder,
        resolveTypeReferenceDirectiveReferences: (references, containing, redirected) =>
          references.map((reference) => {
            const name = typeof reference === "string" ? reference : reference.fileName;
            return ts.resolveTypeReferenceDirective(
              world.types[name] ?? name,
              containing,
              options,
              disk,
              redirected,
            );
          }),
        getDefaultLibFileName: () => `${disk.lib}/lib.d.ts`,
        useCaseSensitiveFileNames: () => disk.useCaseSensitiveFileNames,
        fileExists: (path) => files.exists(path),
        readFile: (path) => files.text(path),
        readDirectory: disk.readDirectory,
        directoryExists: disk.directoryExists,
        getDirectories: disk.getDirectories,
        ...(disk.realpath ? { realpath: disk.realpath } : {}),
      },
      documents(installed),
    );
  }
}

/**
 * The files of a language service as it reads them, without what is left of a first reading.
 * @param installed Where the packages' files stand; others may have read them already.
 */
function documents(installed = ts.createDocumentRegistry()): ts.DocumentRegistry {
  const plain = ts.createDocumentRegistry();
  const holding = (path: string) => (path.includes("/node_modules/") ? installed : plain);
  const mended = (file: ts.SourceFile) => {
    if (!file.isDeclarationFile) withoutLeftovers(file);
    return file;
  };
  const release = (path: ts.Path, ...rest: [never, never, never]) =>
    holding(path).releaseDocumentWithKey(path, ...rest);
  return {
    ...plain,
    acquireDocumentWithKey: (name, path, ...rest) =>
      mended(holding(path).acquireDocumentWithKey(name, path, ...rest)),
    updateDocumentWithKey: (name, path, ...rest) =>
      mended(holding(path).updateDocumentWithKey(name, path, ...rest)),
    releaseDocumentWithKey: release as ts.DocumentRegistry["releaseDocumentWithKey"],
  };
}
