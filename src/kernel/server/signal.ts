// SIGINT while the reader's code computes: Node tells a thread of a signal only between two callbacks, and there is none.
// A script that may be interrupted is told at once, so a thread of its own waits in one. A thread costs ten megabytes;
// it is started when a cell first does what the main thread's own script does not cover (see run/engine.ts).
import { Worker } from "node:worker_threads";

const wait = `
  const { parentPort } = require("node:worker_threads");
  const vm = require("node:vm");
  globalThis.asleep = new Int32Array(new SharedArrayBuffer(4));
  const sleep = new vm.Script("Atomics.wait(asleep, 0, 0)");
  const tell = (what) => parentPort.postMessage(what);
  globalThis.rounds = () => { for (;;) try { sleep.runInThisContext({ breakOnSigint: true }); } catch { tell("signal"); } };
  tell("ready");
  // The outer script catches a signal that comes between two rounds.
  for (;;) try { new vm.Script("rounds()").runInThisContext({ breakOnSigint: true }); } catch { tell("signal"); }
`;

let listening: Promise<void> | undefined;

/** Calls `signalled` for every SIGINT from now on, whatever the main thread does; resolves when it listens. */
export function listenForSignals(signalled: () => void): Promise<void> {
  listening ??= new Promise((resolve) => {
    const limits = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 8, stackSizeMb: 1 };
    const worker = new Worker(wait, { eval: true, resourceLimits: limits });
    worker.on("message", (what) => (what === "ready" ? resolve() : signalled()));
    // Without it a signal is heard a little later.
    worker.on("error", () => resolve());
    worker.unref();
  });
  return listening;
}
