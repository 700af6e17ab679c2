// The kernel's compiler and engine in this very process, without Jupyter: cells in, what they print out.
import { Console } from "node:console";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { Writable } from "node:stream";
import ts from "typescript";
import { Compiler, type CompilerOptions } from "../../src/kernel/compile/compiler";
import { formatError } from "../../src/kernel/compile/errors";
import { nodeWorld } from "../../src/kernel/compile/node";
import type { World } from "../../src/kernel/compile/world";
import { displayModule, type Shown } from "../../src/kernel/run/display";
import { Engine, type Outcome } from "../../src/kernel/run/engine";
import { node } from "../../src/kernel/run/native";
import { installPage } from "../../src/kernel/run/page";
import { findProject } from "../../src/kernel/run/project";
import { installStacks } from "../../src/kernel/run/stack";
import { figure, makeDocument } from "../../src/page";
import type { CellResult, Output } from "./kernel";
import { root } from "./places";

export interface SessionOptions extends Partial<CompilerOptions> {
  /** The folder the notebook would lie in; `notebooks/` unless told. */
  cwd?: string;
  /** The folder where compiled files are kept; those of the course, in memory, unless told. */
  cache?: string;
  /** Tells one compiler from another. */
  version?: string;
  /** Draws as a kernel does: with a page, and with the course's Plot. Until `stop()` its globals are everybody's. */
  page?: boolean;
}

/** Packages that one session of this process has read are read for all of them. */
const installed = ts.createDocumentRegistry();
/** What was made of the course's own files, by the state that it rests on. */
const made = new Map<string, unknown>();

function world(cwd: string, cache?: string, version?: string): World {
  const own = { ...nodeWorld(cache, version), installed };
  // What a test writes is compiled anew.
  if (cache !== undefined || relative(root, cwd).startsWith("..")) return own;
  return {
    ...own,
    keep: (maker) => ({
      get<Value>(name: string, state: readonly string[], make: () => Value) {
        const key = [maker, name, ...state].join("\0");
        if (!made.has(key)) made.set(key, make());
        return made.get(key) as Value;
      },
    }),
  };
}

/** Runs cells as a kernel does, but for what belongs to a process of its own: streams, signals, uncaught errors. */
export class Session {
  readonly compiler: Compiler;
  readonly engine: Engine;
  readonly #globals: readonly string[];
  #outputs: Output[] = [];
  #count = 0;

  constructor({ cwd = join(root, "notebooks"), cache, version, page, ...options }: SessionOptions = {}) {
    this.compiler = new Compiler({
      folder: cwd,
      home: root,
      always: [join(root, "src/page/dom.d.ts")],
      world: world(cwd, cache, version),
      ...options,
    });
    const show = ({ data }: Shown) => void this.#outputs.push(["display", data as Record<string, string>]);
    const builtins = new Map([["tslab", displayModule(show, {})]]);
    const compile = (path: string) => this.compiler.load(path);
    const plot: [string, string] = ["@observablehq/plot", join(root, "src/notebook/plot.ts")];
    const substitutes = new Map(page ? [plot] : []);
    this.engine = new Engine(
      { folder: cwd, homes: [findProject(cwd, existsSync), root], compile, builtins, substitutes },
      { show, print: (value) => console.log(value), figure: page ? figure : (element) => element.outerHTML },
      node,
    );
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    if (page) installPage(() => ({ makeDocument, figure }));
    this.#globals = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
  }

  /** Runs the cells one after the other, the later ones also when an earlier one fails. */
  async run<const Cells extends readonly string[]>(
    ...cells: Cells
  ): Promise<{ -readonly [Index in keyof Cells]: CellResult }> {
    const results = [];
    for (const cell of cells) results.push(await this.cell(cell));
    return results as { -readonly [Index in keyof Cells]: CellResult };
  }

  /** Runs one cell. */
  async cell(code: string): Promise<CellResult> {
    this.#outputs = [];
    const count = ++this.#count;
    const cell = this.compiler.compile(code);
    let traceback: readonly string[] | undefined;
    let told = { ename: "TypeScript", evalue: "" };
    if ("errors" in cell) traceback = cell.errors.map(formatError);
    else {
      const outside = globalThis.console;
      const { prepareStackTrace, stackTraceLimit } = Error;
      globalThis.console = this.#console();
      installStacks(join(root, "src/kernel"));
      const outcome = await new Promise<Outcome>((done) => {
        this.engine.start({ cell, count, result: "show", isListening: true }, done);
      });
      globalThis.console = outside;
      Object.assign(Error, { prepareStackTrace, stackTraceLimit });
      this.compiler.commit(outcome.reached);
      traceback = outcome.failure?.traceback;
      if (outcome.failure) told = outcome.failure;
    }
    const error = traceback
      ? { ename: told.ename, evalue: told.evalue || String(traceback[0]), traceback: [...traceback] }
      : null;
    const outputs = this.#outputs;
    const texts = (name: string) =>
      outputs.flatMap(([stream, text]) => (stream === name ? [String(text)] : [])).join("");
    return {
      status: error ? "error" : "ok",
      stdout: texts("stdout"),
      stderr: texts("stderr") + (error ? `${error.traceback.join("\n")}\n` : ""),
      displays: outputs.flatMap((each) => (each[0] === "display" ? [each[1]] : [])),
      error,
      outputs,
      messages: outputs.length,
    };
  }

  async stop(): Promise<void> {
    for (const name of this.#globals) Reflect.deleteProperty(globalThis, name);
  }

  #console(): Console {
    const outputs = this.#outputs;
    const stream = (name: "stdout" | "stderr") =>
      new Writable({
        decodeStrings: false,
        write(text, _encoding, done) {
          outputs.push([name, String(text)]);
          done();
        },
      });
    return new Console({ stdout: stream("stdout"), stderr: stream("stderr"), colorMode: false });
  }
}
