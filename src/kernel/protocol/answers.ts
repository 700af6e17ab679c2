// What the kernel answers to a request, in the words of Jupyter's protocol, whichever way the request came.
// https://jupyter-client.readthedocs.io/en/stable/messaging.html
import ts from "typescript";
import type { Compiler } from "../compile/compiler";
import { formatError } from "../compile/errors";
import type { Failure, Order, Outcome } from "../run/engine";
import { fromCodePoints, toCodePoints } from "./positions";

/** The content of a reply. */
export type Answer = Record<string, unknown>;

/** A place in a cell, counted in code points. */
export interface Place {
  readonly code: string;
  readonly cursor_pos: number;
}

export interface Asked {
  readonly compiler: Compiler;
  /** Runs a compiled cell. */
  readonly run: (cell: Order["cell"], count: number, result: Order["result"]) => Promise<Outcome>;
  /** What else to say of names that are unknown. */
  readonly hint: (names: readonly string[]) => string | undefined;
  /** What runs the cells, as a banner says it: "Node 22.13.0". */
  readonly runner: string;
}

export class Answers {
  readonly #asked: Asked;

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  /** Runs a cell and what is asked to be evaluated after it: the part of the reply that says what became of them. */
  async execute(
    code: string,
    count: number,
    expressions: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const failure = await this.#cell(code, count);
    if (failure) return { status: "error", ...failure };
    const user_expressions: Record<string, object> = {};
    for (const [name, expression] of Object.entries(expressions))
      user_expressions[name] = await this.#expression(expression, count);
    return { status: "ok", payload: [], user_expressions };
  }

  complete({ code, cursor_pos }: Place): Answer {
    const position = fromCodePoints(code, cursor_pos);
    const { start, end, matches } = this.#asked.compiler.complete(code, position);
    return {
      status: "ok",
      matches,
      metadata: {},
      cursor_start: toCodePoints(code, start),
      cursor_end: toCodePoints(code, end),
    };
  }

  inspect({ code, cursor_pos }: Place): Answer {
    const text = this.#asked.compiler.inspect(code, fromCodePoints(code, cursor_pos));
    return {
      status: "ok",
      found: text !== "",
      data: text === "" ? {} : { "text/plain": text },
      metadata: {},
    };
  }

  info(): Answer {
    return {
      status: "ok",
      protocol_version: "5.3",
      implementation: "tslab",
      implementation_version: "1.0.22",
      banner: `TypeScript ${ts.version} on ${this.#asked.runner}`,
      help_links: [],
      language_info: {
        name: "typescript",
        version: ts.version,
        mimetype: "text/typescript",
        file_extension: ".ts",
        // JupyterLab colours by this one.
        codemirror_mode: "typescript",
        pygments_lexer: "typescript",
      },
    };
  }

  async #cell(code: string, count: number): Promise<Failure | undefined> {
    const { compiler, run } = this.#asked;
    const compiled = compiler.compile(code);
    if ("errors" in compiled) return this.#refused(compiled.errors);
    const { reached, failure } = await run(compiled, count, "show");
    compiler.commit(reached);
    return failure;
  }

  #refused(errors: Parameters<typeof formatError>[0][]): Failure {
    const lines = errors.map(formatError);
    const unknown = errors.flatMap(({ message, file }) =>
      file === undefined ? (/^Cannot find name '([^']+)'/.exec(message)?.[1] ?? []) : [],
    );
    const hint = unknown.length > 0 ? this.#asked.hint(unknown) : undefined;
    return { ename: "TypeScript", evalue: lines[0], traceback: hint ? [...lines, hint] : lines };
  }

  async #expression(expression: string, count: number): Promise<object> {
    const { compiler, run } = this.#asked;
    const compiled = compiler.compile(`(${expression}\n)`);
    if ("errors" in compiled) return { status: "error", ...this.#refused(compiled.errors) };
    const { text = "", failure } = await run(compiled, count, "text");
    return failure
      ? { status: "error", ...failure }
      : { status: "ok", data: { "text/plain": text }, metadata: {} };
  }
}
