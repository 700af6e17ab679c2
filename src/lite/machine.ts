// The worker of one kernel, as the page sees it: questions and their answers. It is stopped by ending it, for a browser
// has no other way; a new one takes its place, without the variables of the old one.
import type { Answer } from "../kernel/protocol/answers";
import type { FromWorker, Question } from "./messages";

export const stopped = {
  ename: "Interrupted",
  evalue: "Interrupted: in the browser, Stop ends the kernel, and the variables of all cells are lost.",
  traceback: [
    "Interrupted: in the browser, Stop ends the kernel, and the variables of all cells are lost.",
    "To have them back, run the cells above: Run → Run All Above Selected Cell.",
  ],
};

type Told = Exclude<FromWorker, { is: "answer" }>;

export class Machine {
  readonly #create: () => Worker;
  readonly #hear: (told: Told) => void;
  readonly #open = new Map<number, { question: Question; resolve: (answer: Answer) => void }>();
  #worker: Worker;
  #asked = 0;

  /** `create` makes a worker; `hear` is told what is printed and shown. */
  constructor(create: () => Worker, hear: (told: Told) => void) {
    this.#create = create;
    this.#hear = hear;
    this.#worker = this.#begin();
  }

  /** Asks the worker. The answer always comes, if only to say that the worker was ended. */
  ask(ask: Question["ask"], content: Question["content"] = {}): Promise<Answer> {
    const question = { number: ++this.#asked, ask, content };
    return new Promise((resolve) => {
      this.#open.set(question.number, { question, resolve });
      this.#worker.postMessage(question);
    });
  }

  /** Ends the worker and the cell that it runs; a new one begins, and is asked what else the old one was asked. */
  stop(): void {
    this.#silence();
    this.#worker = this.#begin();
    this.#fail(stopped, ({ ask }) => ask === "execute");
    for (const { question } of this.#open.values()) this.#worker.postMessage(question);
  }

  /** Ends the worker for good. */
  end(): void {
    this.#silence();
    this.#fail(stopped);
  }

  #silence(): void {
    this.#worker.onmessage = null;
    this.#worker.terminate();
  }

  #begin(): Worker {
    const worker = this.#create();
    worker.onmessage = ({ data }) => {
      const message = data as FromWorker;
      if (message.is !== "answer") return this.#hear(message);
      this.#open.get(message.number)?.resolve(message.content);
      this.#open.delete(message.number);
    };
    // Its program could not be loaded, or it ran out of memory.
    worker.onerror = ({ message = "its program could not be loaded" }) => {
      const text = `The kernel has ended (${message}): restart it, or load this page again.`;
      this.#fail({ ename: "KernelError", evalue: text, traceback: [text] });
    };
    return worker;
  }

  #fail(
    failure: { ename: string; evalue: string; traceback: readonly string[] },
    isMeant: (question: Question) => boolean = () => true,
  ): void {
    for (const [number, { question, resolve }] of this.#open)
      if (isMeant(question)) {
        this.#open.delete(number);
        resolve({ status: "error", ...failure });
      }
  }
}
