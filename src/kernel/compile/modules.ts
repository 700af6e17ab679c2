// Files of the project as the loader runs them: one at a time, from TypeScript or ES modules to CommonJS.
import ts from "typescript";
import { awaitsAtTop } from "./declared";
import { withoutLeftovers } from "./reparsed";
import { prefixFor, rewriteFile } from "./suspend";
import type { World } from "./world";

/** A file ready to run: the body of a function, and the map that leads from it back to the file. */
export interface CompiledFile {
  readonly code: string;
  readonly map: string;
  readonly prefix: string;
  /** It awaits at its top level, so whoever loads it has to wait. */
  readonly isAsync: boolean;
}

/** Compiles a file; its types are somebody else's business. `guard`: what else becomes of it, in the end. */
export function compileFile(
  path: string,
  text: string,
  options: ts.CompilerOptions,
  guard?: World["guard"],
): CompiledFile {
  const prefix = prefixFor(text);
  const isAsync = awaitsAtTop(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  const { module: _, moduleResolution: __, customConditions: ___, declaration: ____, ...rest } = options;
  const { outputText, sourceMapText } = ts.transpileModule(text, {
    // By their endings TypeScript would leave ES modules as they are.
    fileName: path.replace(/\.[cm]([jt]s)$/, ".$1"),
    compilerOptions: { ...rest, module: ts.ModuleKind.CommonJS },
    transformers: {
      before: [
        (context) => (file) => rewriteFile(withoutLeftovers(file), prefix, context, isAsync),
        ...(guard ? [guard(prefix)] : []),
      ],
    },
  });
  return {
    code: outputText.replace(/^#!.*/, "").replace(/^\/\/# sourceMappingURL=.*$/m, ""),
    map: sourceMapText ?? "",
    prefix,
    isAsync,
  };
}
