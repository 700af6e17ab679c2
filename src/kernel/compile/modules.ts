// Files of the project as the loader runs them: one at a time, from TypeScript or ES modules to CommonJS.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { awaitsAtTop } from "./declared";
import { withoutLeftovers } from "./reparsed";
import { prefixFor, rewriteFile } from "./suspend";

/** A file ready to run: the body of a function, and the map that leads from it back to the file. */
export interface CompiledFile {
  readonly code: string;
  readonly map: string;
  readonly prefix: string;
  /** It awaits at its top level, so whoever loads it has to wait. */
  readonly isAsync: boolean;
}

/** Compiles a file; its types are somebody else's business. */
export function compileFile(path: string, text: string, options: ts.CompilerOptions): CompiledFile {
  const prefix = prefixFor(text);
  const isAsync = awaitsAtTop(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  const { module: _, moduleResolution: __, customConditions: ___, declaration: ____, ...rest } = options;
  const { outputText, sourceMapText } = ts.transpileModule(text, {
    // By their endings TypeScript would leave ES modules as they are.
    fileName: path.replace(/\.[cm]([jt]s)$/, ".$1"),
    compilerOptions: { ...rest, module: ts.ModuleKind.CommonJS },
    transformers: {
      before: [(context) => (file) => rewriteFile(withoutLeftovers(file), prefix, context, isAsync)],
    },
  });
  return {
    code: outputText.replace(/^#!.*/, "").replace(/^\/\/# sourceMappingURL=.*$/m, ""),
    map: sourceMapText ?? "",
    prefix,
    isAsync,
  };
}

/**
 * What was made of files, and which of them are free of errors, kept from one kernel to the next: a notebook's first
 * cell would otherwise spend most of its time on what has not changed.
 */
export class Kept {
  readonly #folder: string | undefined;
  readonly #maker: string;

  /** Without a folder nothing is kept. `maker`: what compiles them; another compiler may compile otherwise. */
  constructor(folder: string | undefined, maker: string) {
    this.#folder = folder;
    this.#maker = maker;
  }

  /** What `make` made of a file in this very state, now or earlier. `state` is all that the outcome rests on. */
  get<Value>(
    name: string,
    state: readonly string[],
    make: () => Value,
    isWorthKeeping: (value: Value) => boolean = () => true,
  ): Value {
    const path = this.#folder && join(this.#folder, `${name.replace(/[^\w.-]/g, "_")}.json`);
    const digest = createHash("sha256")
      .update([this.#maker, ...state].join("\0"))
      .digest("hex");
    if (path) {
      try {
        const kept = JSON.parse(readFileSync(path, "utf8"));
        if (kept.digest === digest) return kept.value;
      } catch {
        // Never kept, or written only half.
      }
    }
    const value = make();
    if (path && isWorthKeeping(value)) {
      try {
        mkdirSync(this.#folder as string, { recursive: true });
        writeFileSync(path, JSON.stringify({ digest, value }));
      } catch {
        // A full or read-only disk: the next kernel compiles again.
      }
    }
    return value;
  }
}
