// What the kernel hears and says: messages of Jupyter's protocol in, and what is published for them out.

import type { Answer } from "../kernel/protocol/answers";
import type { Message } from "./jupyterlab";
import { Machine } from "./machine";

/** Cells that were sent together with one that fails may arrive so much later than it fails; they are dropped too. */
const TOGETHER_MS = 50;

export class Conversation {
  readonly #deliver: (message: Message) => void;
  readonly #machine: Machine;
  #queue: Promise<unknown> = Promise.resolve();
  #dropsBefore = 0;
  #count = 0;
  /** The request whose cell is running, or ran last: what is printed belongs to it. */
  #parent: Message | undefined;

  /** `deliver` sends a message to the page; `create` makes the worker that runs cells. */
  constructor(deliver: (message: Message) => void, create: () => Worker) {
    this.#deliver = deliver;
    this.#machine = new Machine(create, (told) => {
      if (!this.#parent || this.#parent.content.silent) return;
      if (told.is === "printed")
        return this.#publish(this.#parent, "stream", { name: told.stream, text: told.text });
      const { data, metadata, id, update } = told;
      const transient = id === undefined ? {} : { display_id: id };
      this.#publish(this.#parent, update ? "update_display_data" : "display_data", {
        data,
        metadata,
        transient,
      });
    });
  }

  /** Takes a message; what is answered comes when it is there. */
  take(message: Message): void {
    const { header, content } = message;
    const machine = this.#machine;
    const answers: Record<string, () => Answer | Promise<Answer>> = {
      kernel_info_request: () => machine.ask("info"),
      complete_request: () => machine.ask("complete", content),
      inspect_request: () => machine.ask("inspect", content),
      is_complete_request: () => machine.ask("is_complete", content),
      history_request: () => ({ status: "ok", history: [] }),
      comm_info_request: () => ({ status: "ok", comms: {} }),
    };
    if (header.msg_type === "execute_request") {
      const arrived = performance.now();
      this.#queue = this.#queue.then(() => this.#answer(message, () => this.#execute(message, arrived)));
    } else if (header.msg_type === "comm_open")
      this.#publish(message, "comm_close", { comm_id: content.comm_id, data: {} });
    else if (answers[header.msg_type]) void this.#answer(message, answers[header.msg_type]);
  }

  /** Stops the running cell; those that wait behind it are not run. */
  stop(): void {
    this.#machine.stop();
  }

  /** Ends the worker for good. */
  end(): void {
    this.#machine.end();
  }

  async #execute(message: Message, arrived: number): Promise<Answer> {
    const {
      code,
      silent = false,
      store_history = !silent,
      stop_on_error,
      user_expressions,
    } = message.content;
    if (stop_on_error !== false && arrived < this.#dropsBefore)
      return { status: "aborted", execution_count: this.#count };
    this.#parent = message;
    if (store_history && !silent) this.#count++;
    const execution_count = this.#count;
    if (!silent) this.#publish(message, "execute_input", { code, execution_count });
    const asked = { code, count: execution_count, expressions: user_expressions };
    const answer = await this.#machine.ask("execute", asked);
    if (answer.status === "error") {
      const { ename, evalue, traceback } = answer;
      if (!silent) this.#publish(message, "error", { ename, evalue, traceback });
      if (stop_on_error !== false) this.#dropsBefore = performance.now() + TOGETHER_MS;
    }
    return { execution_count, ...answer };
  }

  /** One request, from "busy" to "idle". */
  async #answer(message: Message, work: () => Answer | Promise<Answer>): Promise<void> {
    this.#publish(message, "status", { execution_state: "busy" });
    const content = await work();
    this.#send(message, "shell", message.header.msg_type.replace("_request", "_reply"), content);
    this.#publish(message, "status", { execution_state: "idle" });
  }

  #publish(parent: Message, type: string, content: object): void {
    this.#send(parent, "iopub", type, content);
  }

  #send({ header }: Message, channel: Message["channel"], msg_type: string, content: object): void {
    const { session, username, version } = header;
    const own = {
      msg_id: crypto.randomUUID(),
      msg_type,
      session,
      username,
      version,
      date: new Date().toISOString(),
    };
    this.#deliver({ header: own, parent_header: header, channel, content, metadata: {}, buffers: [] });
  }
}
