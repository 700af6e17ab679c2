// Runs notebook cells in a real kernel over the Jupyter protocol; jupyter_client (kernel.py) does the talking.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { python, root } from "./places";

export interface KernelOptions {
  /** The folder the notebook would lie in; `notebooks/` unless told. */
  cwd?: string;
  /** The folder of a tslab as published, to run in place of the kernel; or the variable TSLAB. */
  tslab?: string;
  /** Environment variables for the kernel beside the inherited ones. */
  env?: Record<string, string>;
}

/** One output of a cell, in the order of arrival; neighbouring texts of one stream are joined. */
export type Output = ["stdout" | "stderr", string] | ["display", Record<string, string>] | ["error", object];

export interface CellResult {
  status: "ok" | "error" | "aborted";
  stdout: string;
  stderr: string;
  displays: Record<string, string>[];
  error: { ename: string; evalue: string; traceback: string[] } | null;
  outputs: Output[];
  /** How many stream messages the output came in. */
  messages: number;
  /** The whole execute_reply; a session has none. */
  reply?: Record<string, unknown>;
}

/** How an interrupt comes: as SIGINT, or as an `interrupt_request` on one of two channels. */
export type Way = "signal" | "control" | "shell";

export interface RunOptions {
  /** Interrupt the kernel as soon as the cell has printed this. */
  interruptOn?: string;
  /** How: by SIGINT unless told. */
  by?: Way;
  /** What else an execute_request says: `silent`, `store_history`, `user_expressions`. */
  options?: Record<string, unknown>;
}

/** What one request brought: its reply, and all that was published for it. */
export interface Answered {
  type: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects.
  content: any;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects.
  published: { type: string; content: any }[];
}

/** What is kept from one kernel to the next, as kernel.json has it; files of another project are compiled anew. */
const kept = { NODE_COMPILE_CACHE: join(root, ".cache/node") };
const keptHere = { ...kept, TSLAB_CACHE: join(root, ".cache/tslab") };

/** A kernel that runs until `stop()`; requests are answered in the order they were made. */
export class Kernel {
  /** The seconds from its start until it answered. */
  startup = NaN;
  readonly #child;
  readonly #waiting: { resolve(value: unknown): void; reject(reason: Error): void }[] = [];

  private constructor({ cwd, tslab, env }: KernelOptions) {
    const published = tslab ?? process.env.TSLAB;
    // Not through bin/tslab, which would prefer the copy in an ancestor's node_modules to the one asked for.
    const start = `require(${JSON.stringify(join(published ?? "", "dist/main.js"))}).startKernel({ configPath: process.argv[1], enableFindLocal: false })`;
    const program = published ? ["-e", start] : [join(root, ".cache/kernel/main.cjs")];
    const settings = {
      argv: [process.execPath, ...program, "{connection_file}"],
      cwd: cwd ?? join(root, "notebooks"),
      env: { ...(cwd ? kept : keptHere), ...env },
    };
    this.#child = spawn(python, [join(root, "test/support/kernel.py"), JSON.stringify(settings)], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    createInterface({ input: this.#child.stdout }).on("line", (line) => {
      const answer = JSON.parse(line);
      const waiting = this.#waiting.shift();
      if (answer.failed) waiting?.reject(new Error(`kernel: ${answer.failed}`));
      else waiting?.resolve(answer.ok);
    });
    this.#child.on("exit", (code) => {
      for (const { reject } of this.#waiting) reject(new Error(`kernel.py ended with code ${code}`));
    });
  }

  /** Starts a kernel and waits until it answers. */
  static async start(options: KernelOptions = {}): Promise<Kernel> {
    const kernel = new Kernel(options);
    kernel.startup = (await kernel.#answer()) as number;
    return kernel;
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
  cell(code: string, { interruptOn, by = "signal", options = {} }: RunOptions = {}): Promise<CellResult> {
    return this.#ask("execute", { code, interrupt_on: interruptOn ?? null, by, options });
  }

  /** Sends a request of any kind. */
  request(kind: string, content: object = {}, channel: "shell" | "control" = "shell"): Promise<Answered> {
    return this.#ask("request", { kind, content, channel });
  }

  /** Sends a message that needs no answer. */
  send(kind: string, content: object = {}): Promise<void> {
    return this.#ask("send", { kind, content });
  }

  /** Sends a cell and, without waiting for it, other requests; resolves to the replies in the order they came. */
  meanwhile(
    code: string,
    requests: [kind: string, content: object][],
  ): Promise<[kind: string, content: Record<string, unknown>][]> {
    return this.#ask("meanwhile", { code, requests });
  }

  /** Sends all cells at once; what is published for each, in order: the cell, the kind, and a state, text or error. */
  published(...codes: string[]): Promise<[cell: number, kind: string, said: string | null][]> {
    return this.#ask("published", { codes });
  }

  /** Sends all cells before the first has ended, as Run All does; resolves to the status of each. */
  runAll(...codes: string[]): Promise<CellResult["status"][]> {
    return this.#ask("run_all", { codes });
  }

  /** Interrupts the kernel, as the stop button does. */
  interrupt(by: Way = "signal"): Promise<void> {
    return this.#ask("interrupt", { by });
  }

  /** What arrives after a cell has ended, during `seconds` or until its stdout contains `until`. */
  later(seconds: number, until?: string): Promise<Omit<CellResult, "status" | "error">> {
    return this.#ask("later", { seconds, until: until ?? null });
  }

  /** What Tab offers where `|` stands in the code. */
  async complete(code: string): Promise<string[]> {
    const answer = await this.#ask<{ matches: string[] }>("complete", atCursor(code));
    return answer.matches;
  }

  /** What Shift-Tab shows where `|` stands in the code; "" when nothing. */
  async inspect(code: string): Promise<string> {
    const answer = await this.#ask<{ data: Record<string, string> }>("inspect", atCursor(code));
    return answer.data["text/plain"] ?? "";
  }

  /** Restarts the kernel; resolves to the seconds that the old one took to leave by itself. */
  async restart(): Promise<number> {
    return (await this.#ask<{ seconds: number }>("restart")).seconds;
  }

  /** The kernel's process id. */
  pid(): Promise<number> {
    return this.#ask("pid");
  }

  /** Kills what stands between us and the kernel, as when a Jupyter server crashes. */
  orphan(): void {
    this.#child.kill("SIGKILL");
  }

  /** Ends the kernel. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.stdin.end();
    await ended;
  }

  #ask<Answer>(what: string, parameters: object = {}): Promise<Answer> {
    if (this.#child.exitCode !== null) return Promise.reject(new Error("kernel.py has ended"));
    this.#child.stdin.write(`${JSON.stringify({ do: what, with: parameters })}\n`);
    return this.#answer() as Promise<Answer>;
  }

  #answer(): Promise<unknown> {
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }
}

/** Runs cells in a fresh kernel that ends afterwards. */
export async function runCells(cells: readonly string[], options?: KernelOptions): Promise<CellResult[]> {
  const kernel = await Kernel.start(options);
  try {
    return await kernel.run(...cells);
  } finally {
    await kernel.stop();
  }
}

function atCursor(code: string): { code: string; cursor: number } {
  const cursor = code.indexOf("|");
  if (cursor < 0) throw new RangeError(`atCursor: code has no "|" to mark the cursor: ${code}`);
  return { code: code.slice(0, cursor) + code.slice(cursor + 1), cursor };
}
