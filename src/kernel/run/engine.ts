// Runs compiled cells, one after the other, and says what became of each.
import type { CompiledCell } from "../compile/compiler";
import { Loader, type LoaderOptions, NeedsImport } from "./loader";
import { Names } from "./names";
import type { Outside } from "./outside";
import { current, Run } from "./run";
import { type Page, showValue } from "./show";
import { rememberScript } from "./stack";

/** How an error is told, in the protocol's words. */
export interface Failure {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

/** What became of a cell. `reached`: the names it declares that have a value now. */
export interface Outcome {
  readonly reached: readonly string[];
  readonly failure?: Failure;
  /** The last expression's value as text, if it was asked for and not shown. */
  readonly text?: string;
}

/** One cell to run. */
export interface Order {
  readonly cell: CompiledCell;
  /** The number the reader sees: "cell [3]". */
  readonly count: number;
  /** Shown below the cell, or given back as text. */
  readonly result: "show" | "text";
  /** Somebody else hears signals: this thread need not. */
  readonly isListening: boolean;
}

export const interrupted: Failure = failure(
  "Interrupted",
  "Interrupted: the cell was stopped before its end.",
);

export class Engine {
  readonly #names = new Names();
  readonly #loader: Loader;
  readonly #outside: Outside;
  readonly #page: Page;
  readonly #file: string;
  readonly #idle = current.run;
  #runs = 0;
  #going: { run: Run; finish: (outcome: Outcome) => void; reached: () => string[] } | undefined;

  /** `page`: where values are shown. */
  constructor(options: LoaderOptions, page: Page, outside: Outside) {
    this.#loader = new Loader(options, outside);
    this.#outside = outside;
    this.#page = page;
    this.#file = `${options.folder}/[cell].ts`;
  }

  /** What a file of the project exports. */
  require(path: string): unknown {
    return this.#loader.require(this.#file)(path);
  }

  /** Runs a cell; `done` is called once, by the run's end or by `stop`. No promise: what is stopped settles none. */
  start({ cell, count, result, isListening }: Order, done: (outcome: Outcome) => void): void {
    const run = new Run(++this.#runs);
    const renewed = new Set<string>();
    const reached = () => {
      const made = cell.fresh.filter((name) => this.#names.isReached(name));
      for (const name of cell.fresh) if (!made.includes(name)) this.#names.forget(name);
      return [...made, ...renewed];
    };
    const finish = (outcome: Outcome) => {
      if (this.#going?.run !== run) return;
      this.#going = undefined;
      current.run = this.#idle;
      done(outcome);
    };
    this.#going = { run, finish, reached };
    const fail = (error: unknown) => {
      if (error instanceof NeedsImport && !run.stopped && !tried.has(error.specifier)) {
        // Imports come first, so nothing of the cell has happened yet: it begins again when the package is there.
        tried.add(error.specifier);
        return this.#loader
          .prepare(error, this.#file)
          .then(attempt, () => finish({ reached: reached(), failure: this.#told(error.cause ?? error) }));
      }
      finish({ reached: reached(), failure: this.#told(error) });
    };
    const tried = new Set<string>();
    const succeed = async (returned: unknown) => {
      try {
        const [value] = (returned as [unknown] | undefined) ?? [];
        if (result === "text") return finish({ reached: reached(), text: this.#outside.inspect(value) });
        await showValue(value, this.#page);
        finish({ reached: reached() });
      } catch (error) {
        fail(error);
      }
    };
    const name = `cell [${count}]`;
    const attempt = () => {
      current.run = run;
      try {
        if (/\.(import|load)\(|require/.test(cell.code)) this.#loader.refresh();
        const returned = this.#call(cell, name, renewed, isListening);
        if (cell.isAsync) (returned as Promise<unknown>).then(succeed, fail);
        else succeed(returned);
      } catch (error) {
        fail(error);
      }
    };
    attempt();
  }

  /**
   * Stops what is running, and whatever it waits for.
   * @param wasEnded Code was ended in the middle: its run is over too, even if it belongs to no running cell.
   */
  stop(wasEnded: boolean): void {
    const going = this.#going;
    if (wasEnded && current.run !== this.#idle) current.run.stop();
    current.run = this.#idle;
    if (!going) return;
    going.run.stop();
    going.finish({ reached: going.reached(), failure: interrupted });
  }

  #call(
    { code, map, prefix, isAsync }: CompiledCell,
    name: string,
    renewed: Set<string>,
    isListening: boolean,
  ): unknown {
    rememberScript(name, { name, isCell: true, prefix, code, map });
    const parameters = ["require", "module", "exports", "__filename", "__dirname", `${prefix}kernel`];
    // The names above may be declared by the cell itself; a function within a function lets it.
    const source = `(function (${parameters.join(", ")}) { "use strict"; return (${isAsync ? "async " : ""}() => {\n${code}\n})(); })`;
    const scope = Object.create(this.#loader.scope(this.#file), {
      box: { value: (name: string) => this.#names.box(name) },
      declare: {
        value: (name: string, get: () => unknown, set: (value: unknown) => void) =>
          this.#names.declare(name, get, set),
      },
      reach: { value: (name: string) => void renewed.add(name) },
      follow: {
        value: (name: string, read: () => unknown) => {
          this.#names.follow(name, read);
          renewed.add(name);
        },
      },
      shadow: {
        value: (module: object, name: string, value: unknown) => this.#names.shadow(module, name, value),
      },
    });
    const module = { exports: {} };
    const folder = this.#file.slice(0, this.#file.lastIndexOf("/"));
    const run = () =>
      this.#compiled(source, name)(
        this.#loader.require(this.#file),
        module,
        module.exports,
        this.#file,
        folder,
        scope,
      );
    return this.#outside.call(run, isListening);
  }

  /** The function that a script is. What JavaScript itself refuses is told without its own picture of the place. */
  #compiled(source: string, name: string): (...args: unknown[]) => unknown {
    try {
      return this.#outside.evaluate(source, name);
    } catch (error) {
      if (error instanceof RangeError)
        throw stackless(new RangeError("The cell is nested too deeply to be run."));
      throw stackless(error as Error);
    }
  }

  #told(error: unknown): Failure {
    return told(error, this.#outside);
  }
}

function stackless(error: Error): Error {
  error.stack = `${error.name}: ${error.message}`;
  return error;
}

/** What was thrown, as the reader sees it. */
export function told(error: unknown, { isInterruption, isError, inspect }: Outside): Failure {
  try {
    if (isInterruption(error)) return interrupted;
    const isKnown = isError(error);
    // Without a stack it is shown in brackets, as a value would be.
    const text = isKnown ? inspect(error).replace(/^\[(.*)\]$/, "$1") : `Uncaught ${inspect(error)}`;
    return isKnown ? failure(String(error.name), text, String(error.message)) : failure("Uncaught", text);
  } catch {
    // A getter of its own threw.
    return failure("Uncaught", "Uncaught: something that throws when it is looked at.");
  }
}

function failure(ename: string, text: string, evalue = text): Failure {
  return { ename, evalue, traceback: text.split("\n") };
}
