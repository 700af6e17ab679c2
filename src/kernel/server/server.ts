// The kernel as Jupyter sees it: https://jupyter-client.readthedocs.io/en/stable/messaging.html
//
// tslab's server has the sockets and the messages; the order of requests and of what is published is kept here.

import { ZmqMessage, ZmqServer } from "tslab/dist/jupyter";
import type { Compiler } from "../compile/compiler";
import { completeness } from "../compile/unfinished";
import { Answers } from "../protocol/answers";
import { PrintQueue } from "../protocol/stream";
import type { Order, Outcome } from "../run/engine";

/** Runs cells somewhere else. */
export interface Runner {
  run(cell: Order["cell"], count: number, result: Order["result"]): Promise<Outcome>;
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
  readonly #answers: Answers;
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
    this.#answers = new Answers({
      compiler,
      run: (...order) => runner.run(...order),
      hint: hooks.hint,
      runner: `Node ${process.versions.node}`,
    });
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
      kernel_info_request: () => this.#answers.info(),
      is_complete_request: () => ({ ...completeness(request.code) }),
      complete_request: () => this.#answers.complete(request),
      inspect_request: () => this.#answers.inspect(request),
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
    const answer = await this.#answers.execute(code, execution_count, user_expressions);
    if (answer.status === "error") {
      const { status, ...failure } = answer;
      if (!silent) this.#send(message, "error", failure);
      // After a Stop there is nothing on its way any more.
      if (request.stop_on_error !== false)
        this.#dropsBefore = performance.now() + (failure.ename === "Interrupted" ? 0 : TOGETHER_MS);
    }
    return { execution_count, ...answer };
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
