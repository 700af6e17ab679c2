// Runs a cell without a kernel, and gives its last expression.
import { createRequire } from "node:module";
import * as d3 from "d3";
import * as htl from "htl";
import * as topojson from "topojson-client";
import ts from "typescript";
import * as Plot from "../../../src/notebook/plot";
import { theDocument } from "../../../src/page/document";

const modules: Record<string, unknown> = {
  "@observablehq/plot": Plot,
  d3,
  htl,
  "topojson-client": topojson,
};

const require = createRequire(import.meta.url);

/** The value of the last expression of a cell, which sees `document` as in a kernel. */
export async function evaluate(source: string): Promise<unknown> {
  const last = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest).statements.at(-1);
  if (!last || !ts.isExpressionStatement(last)) throw new SyntaxError("evaluate: no last expression");
  const start = last.getFullStart();
  const code = `${source.slice(0, start)}\nexport default (${source.slice(start, last.expression.end)});`;
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const run = AsyncFunction("require", "exports", "document", outputText);
  const document = theDocument();
  // htl asks for both.
  Object.assign(globalThis, { document, Node: document.defaultView?.Node });
  const exports: { default?: unknown } = {};
  try {
    await run((name: string) => modules[name] ?? require(name), exports, document);
  } finally {
    for (const name of ["document", "Node"]) Reflect.deleteProperty(globalThis, name);
  }
  return exports.default;
}
