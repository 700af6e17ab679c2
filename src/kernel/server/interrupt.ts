// Stop: ends the reader's code wherever it is.
//
// The thread that runs it is asked first. If it answers, nothing is computing there, and it gives up what waits. If it
// does not answer it is busy, and V8 is told to end what it executes; then it is asked again. It is never ended
// unasked, so an idle kernel takes no harm.
import { Session } from "node:inspector";
import type { ToRunner } from "../messages";

/** How long the other thread may take to answer, if it is free. */
const PATIENCE_MS = 50;
/** After this time it is in a call that V8 cannot end. */
const RESISTS_MS = 3000;

export class Interrupter {
  readonly #session = new Session();
  readonly #tell: (message: ToRunner) => void;
  readonly #stopping: Int32Array;
  readonly #complain: () => void;
  #request = 0;
  #answered = 0;
  #going: Promise<void> | undefined;

  /** `complain` is called if the code goes on all the same. */
  constructor(tell: (message: ToRunner) => void, stopping: Int32Array, complain: () => void) {
    this.#tell = tell;
    this.#stopping = stopping;
    this.#complain = complain;
    this.#session.connectToMainThread();
  }

  /** Stops what runs; a second Stop meanwhile is the same Stop. */
  stop(): Promise<void> {
    this.#going ??= this.#stop().finally(() => {
      this.#going = undefined;
    });
    return this.#going;
  }

  /** The other thread has answered a request. */
  answered(request: number): void {
    this.#answered = Math.max(this.#answered, request);
  }

  /** Lets go of the other thread, which could not end otherwise. */
  close(): void {
    this.#session.disconnect();
  }

  /** Resolves when no Stop is on its way: what runs next is not meant by the last one. */
  async settled(): Promise<void> {
    await this.#going;
  }

  async #stop(): Promise<void> {
    const first = this.#request + 1;
    const begun = performance.now();
    let hasComplained = false;
    for (let wasEnded = false; ; ) {
      const request = ++this.#request;
      this.#tell({ do: "stop", request, wasEnded });
      // Once something was ended, only an answer to what was said after it counts: the end may have hit the answering.
      for (let waited = 0; waited < PATIENCE_MS && this.#answered < request; waited += 5) await pause(5);
      if (this.#answered >= (wasEnded ? request : first)) return;
      if (this.#answered >= first) continue;
      wasEnded = true;
      Atomics.store(this.#stopping, 0, 1);
      this.#session.post("Runtime.terminateExecution", () => {});
      if (!hasComplained && performance.now() - begun > RESISTS_MS) {
        hasComplained = true;
        this.#complain();
      }
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
