// The kernel as Jupyter sees it: https://jupyter-client.readthedocs.io/en/stable/messaging.html
//
// tslab's server has the sockets and the messages; what is asked on them is answered here.

import { ZmqMessage, ZmqServer } from "tslab/dist/jupyter";
import ts from "typescript";
import type { Compiler } from "../compile/compiler";
import { formatError } from "../compile/errors";
import { completeness } from "../compile/unfinished";
import type { Failure, Outcome } from "../run/engine";
import { fromCodePoints, toCodePoints } from "./positions";
import { PrintQueue } from "./stream";

/** Runs cells somewhere else. */
export interface Runner {
  run(
    cell: Exclude<ReturnType<Compiler["compile"]>, { errors: unknown }>,
    count: number,
    result: "show" | "text",
  ): Promise<Outcome>;
  stop(): Promise<void>;
  exit(): void;
}

/** What one request says; only what is used of it. */
interface Request {
  code: string;
  cursor_pos: number;
  silent?: boolean;
  store_history?: boolean;
  stop_on_error?: boolean;
  user_expressions?: Record<string, string>;
  restart?: boolean;
  comm_id?: string;
}

export interface Hooks {
  /** What else to say of names that are unknown. */
  hint(names: readonly string[]): string | undefined;
  /** Jupyter knows that there is a kernel. */
  greeted(): void;
  /** The reply to a cell is out. */
  rested(): void;
}

type Socket = { send(parts: unknown[]): unknown };
type Answer = Record<string, unknown> | undefined;

/** Cells that were sent together with one that fails may arrive so much later than it fails; they are dropped too. */
const TOGETHER_MS = 50;

export class KernelServer extends ZmqServer {
  readonly #compiler: Compiler;
  readonly #runner: Runner;
  readonly #hooks: Hooks;
  readonly #printed = new PrintQueue<ZmqMessage>(({ parent, stream, text }) =>
    this.#send(parent, "stream", { name: stream, text }),
  );
  #queue: Promise<unknown> = Promise.resolve();
  /** What arrived before this time was sent together with a cell that failed. */
  #dropsBefore = 0;
  #count = 0;
  /** The request whose cell is running, or ran last: what is printed belongs to it. */
  #parent: ZmqMessage | undefined;
  #isSilent = false;

  constructor(connection: string, compiler: Compiler, runner: Runner, hooks: Hooks) {
    super(undefined as never, connection);
    this.#compiler = compiler;
    this.#runner = runner;
    this.#hooks = hooks;
  }

  /** How many cells have been run. */
  get count(): number {
    return this.#count;
  }

  override async handleShellMessage(socket: never, ...raw: Buffer[]): Promise<void> {
    const message = read(this.connInfo.key, raw);
    if (!message) return;
    const type = message.header.msg_type;
    const request = message.content as Request;
    if (type === "execute_request") {
      const arrived = performance.now();
      const run = () =>
        this.#answer(socket, message, "execute_reply", () => this.#execute(message, request, arrived));
      this.#queue = this.#queue.then(run, run).finally(this.#hooks.rested);
      return;
    }
    const answers: Record<string, () => Answer | Promise<Answer>> = {
      kernel_info_request: () => this.#info(),
      is_complete_request: () => ({ ...completeness(request.code) }),
      complete_request: () => this.#complete(request),
      inspect_request: () => this.#inspect(request),
      history_request: () => ({ status: "ok", history: [] }),
      comm_info_request: () => ({ status: "ok", comms: {} }),
      interrupt_request: async () => {
        await this.#runner.stop();
        return { status: "ok" };
      },
      shutdown_request: () => ({ status: "ok", restart: Boolean(request.restart) }),
    };
    // There are no comms here: whoever opens one is told that it is closed.
    if (type === "comm_open")
      return this.#answer(socket, message, undefined, () => {
        this.#send(message, "comm_close", { comm_id: request.comm_id, data: {} });
        return undefined;
      });
    if (!answers[type]) return;
    await this.#answer(socket, message, type.replace("_request", "_reply"), answers[type]);
    if (type === "kernel_info_request") this.#hooks.greeted();
    if (type === "shutdown_request") this.#exit();
  }

  /** Something the reader's code has printed. */
  print(stream: "stdout" | "stderr", text: string): void {
    if (this.#parent && !this.#isSilent) this.#printed.print(this.#parent, stream, text);
  }

  /** Something the reader's code shows. */
  show({
    data,
    metadata,
    id,
    update,
  }: {
    data: object;
    metadata: object;
    id: string | undefined;
    update: boolean;
  }): void {
    if (!this.#parent || this.#isSilent) return;
    const transient = id === undefined ? {} : { display_id: id };
    this.#send(this.#parent, update ? "update_display_data" : "display_data", { data, metadata, transient });
  }

  /** One request, from "busy" to "idle". */
  async #answer(
    socket: Socket,
    message: ZmqMessage,
    type: string | undefined,
    work: () => Answer | Promise<Answer>,
  ): Promise<void> {
    this.#send(message, "status", { execution_state: "busy" });
    const content = await attempt(work);
    this.#printed.flush();
    if (type && content) {
      const reply = message.createReply();
      reply.header.msg_type = type;
      reply.content = content;
      reply.signAndSend(this.connInfo.key, socket);
    }
    this.#send(message, "status", { execution_state: "idle" });
  }

  /** Publishes something, behind what was printed before it. */
  #send(parent: ZmqMessage, type: string, content: object): void {
    if (type !== "stream") this.#printed.flush();
    const message = parent.createReply();
    message.header.msg_type = type;
    message.content = content;
    // Everybody hears it; a subscriber knows the kind by its topic.
    message.identity = [Buffer.from(type)];
    message.signAndSend(this.connInfo.key, this.iopub);
  }

  async #execute(message: ZmqMessage, request: Request, arrived: number): Promise<Answer> {
    if (request.stop_on_error !== false && arrived < this.#dropsBefore)
      return { status: "aborted", execution_count: this.#count };
    const { code, silent = false, store_history = !silent, user_expressions = {} } = request;
    this.#parent = message;
    this.#isSilent = silent;
    if (store_history && !silent) this.#count++;
    const execution_count = this.#count;
    if (!silent) this.#send(message, "execute_input", { code, execution_count });
    const failure = await this.#cell(code, execution_count);
    if (failure) {
      if (!silent) this.#send(message, "error", failure);
      // After a Stop there is nothing on its way any more.
      if (request.stop_on_error !== false)
        this.#dropsBefore = performance.now() + (failure.ename === "Interrupted" ? 0 : TOGETHER_MS);
      return { status: "error", execution_count, ...failure };
    }
    const expressions: Record<string, object> = {};
    for (const [name, expression] of Object.entries(user_expressions))
      expressions[name] = await this.#expression(expression);
    return { status: "ok", execution_count, payload: [], user_expressions: expressions };
  }

  async #cell(code: string, count: number): Promise<Failure | undefined> {
    const compiled = this.#compiler.compile(code);
    if ("errors" in compiled) return this.#refused(compiled.errors);
    const { reached, failure } = await this.#runner.run(compiled, count, "show");
    this.#compiler.commit(reached);
    return failure;
  }

  #refused(errors: Parameters<typeof formatError>[0][]): Failure {
    const lines = errors.map(formatError);
    const unknown = errors.flatMap(({ message, file }) =>
      file === undefined ? (/^Cannot find name '([^']+)'/.exec(message)?.[1] ?? []) : [],
    );
    const hint = unknown.length > 0 ? this.#hooks.hint(unknown) : undefined;
    return { ename: "TypeScript", evalue: lines[0], traceback: hint ? [...lines, hint] : lines };
  }

  async #expression(expression: string): Promise<object> {
    const compiled = this.#compiler.compile(`(${expression}\n)`);
    if ("errors" in compiled) return { status: "error", ...this.#refused(compiled.errors) };
    const { text = "", failure } = await this.#runner.run(compiled, this.#count, "text");
    return failure
      ? { status: "error", ...failure }
      : { status: "ok", data: { "text/plain": text }, metadata: {} };
  }

  #complete({ code, cursor_pos }: Request): Answer {
    const { start, end, matches } = this.#compiler.complete(code, fromCodePoints(code, cursor_pos));
    return {
      status: "ok",
      matches,
      metadata: {},
      cursor_start: toCodePoints(code, start),
      cursor_end: toCodePoints(code, end),
    };
  }

  #inspect({ code, cursor_pos }: Request): Answer {
    const text = this.#compiler.inspect(code, fromCodePoints(code, cursor_pos));
    return {
      status: "ok",
      found: text !== "",
      data: text === "" ? {} : { "text/plain": text },
      metadata: {},
    };
  }

  #info(): Answer {
    return {
      status: "ok",
      protocol_version: "5.3",
      implementation: "tslab",
      implementation_version: "1.0.22",
      banner: `TypeScript ${ts.version} on Node ${process.versions.node}`,
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

  #exit(): void {
    this.#printed.flush();
    for (const socket of [this.iopub, this.shell, this.control, this.stdin, this.hb]) socket.close();
    this.#runner.exit();
  }
}

/** A fault of our own must not leave Jupyter without an answer. */
async function attempt(work: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    const { name, message, stack = message } = error as Error;
    return { status: "error", ename: name, evalue: message, traceback: stack.split("\n") };
  }
}

/** A message, unless it is none, or not from whoever started this kernel. */
function read(key: string, raw: Buffer[]): ZmqMessage | undefined {
  try {
    return ZmqMessage.fromRaw(key, raw);
  } catch {
    return undefined;
  }
}
