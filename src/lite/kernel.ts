// The kernel as JupyterLite has it.
import { BaseKernel } from "@jupyterlite/services";
import { Conversation } from "./conversation";
import type { KernelOptions, Message } from "./jupyterlab";

export class BrowserKernel extends BaseKernel {
  readonly #conversation: Conversation;

  constructor(options: KernelOptions, create: () => Worker) {
    super(options);
    this.#conversation = new Conversation(options.sendMessage, create);
  }

  /**
   * Takes a message and does not wait for its answer: JupyterLite's client would let all others wait meanwhile, and
   * forget those that wait when a cell fails.
   */
  override async handleMessage(message: Message): Promise<void> {
    this.#conversation.take(message);
  }

  /** Stops the running cell; those that wait behind it are not run. */
  stop(): void {
    this.#conversation.stop();
  }

  override dispose(): void {
    if (this.isDisposed) return;
    this.#conversation.end();
    super.dispose();
  }
}
