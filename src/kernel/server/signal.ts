// SIGINT while the reader's code computes: Node tells a thread of a signal only between two callbacks, and there is none.
// A script that may be interrupted is told at once, so a thread of its own waits in one. It is there only while a cell
// takes long, since a thread costs ten megabytes.
import { Worker } from "node:worker_threads";

const wait = `
  const { parentPort } = require("node:worker_threads");
  const vm = require("node:vm");
  globalThis.asleep = new Int32Array(new SharedArrayBuffer(4));
  const sleep = new vm.Script("Atomics.wait(asleep, 0, 0)");
  globalThis.rounds = () => { for (;;) try { sleep.runInThisContext({ breakOnSigint: true }); } catch { parentPort.postMessage(0); } };
  // The outer script catches a signal that comes between two rounds.
  for (;;) try { new vm.Script("rounds()").runInThisContext({ breakOnSigint: true }); } catch { parentPort.postMessage(0); }
`;

/** Calls `signalled` for every SIGINT from now on; the result ends that. */
export function onSignal(signalled: () => void): () => void {
  const limits = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 8, stackSizeMb: 1 };
  const worker = new Worker(wait, { eval: true, resourceLimits: limits });
  worker.on("message", signalled);
  worker.on("error", () => {});
  worker.unref();
  return () => void worker.terminate();
}
