// The thread that talks to Jupyter and compiles; the reader's code runs on the main thread (../main.ts).
import { readFileSync } from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { Compiler } from "../compile/compiler";
import { nodeWorld } from "../compile/node";
import type { FromRunner, ToRunner } from "../messages";
import { hintFor } from "../protocol/hint";
import type { Outcome } from "../run/engine";
import { Interrupter } from "./interrupt";
import { makeCollector } from "./memory";
import { savedCells } from "./notebook";
import { KernelServer } from "./server";
import { listenForSignals } from "./signal";

const { connection, folder, answered, stopping, files, descriptors } = workerData as {
  connection: string;
  folder: string;
  answered: Int32Array;
  stopping: Int32Array;
  files: MessagePort;
  descriptors: { stdout: number; stderr: number } | undefined;
};
const runner = parentPort as MessagePort;
const tell = (message: ToRunner) => runner.postMessage(message);

const home = join(__dirname, "../..");
const compiler = new Compiler({
  folder,
  home,
  always: [join(home, "src/page/dom.d.ts")],
  world: nodeWorld(process.env.TSLAB_CACHE, readFileSync(__filename, "utf8")),
});

/** What goes on after the cell's own script has ended, or after its first await. */
const outlives = /\b(set(Timeout|Interval|Immediate)|nextTick|queueMicrotask|then|on|once)\b/;

let isListening = false;
let orders = 0;
const running = new Map<number, (outcome: Outcome) => void>();
const interrupter = new Interrupter(tell, stopping, () =>
  server.print(
    "stderr",
    "The cell goes on: it is in a call that cannot be interrupted. Restarting the kernel ends it, and loses its variables.\n",
  ),
);
const stop = () => interrupter.stop();

const collect = makeCollector();
const server: KernelServer = new KernelServer(
  connection,
  compiler,
  {
    async run(cell, count, result) {
      if (cell.isAsync || outlives.test(cell.code)) {
        await listenForSignals(stop);
        isListening = true;
      }
      await interrupter.settled();
      const number = ++orders;
      const outcome = new Promise<Outcome>((resolve) => running.set(number, resolve));
      tell({ do: "run", number, order: { cell, count, result, isListening } });
      return outcome;
    },
    stop,
    exit() {
      interrupter.close();
      tell({ do: "exit" });
      // A loop does not hear that.
      setTimeout(() => process.kill(process.pid, "SIGKILL"), 200);
    },
  },
  {
    hint: (names) => hintFor(names, server.count, savedCells()),
    // The first program takes the longest: it is made while nobody waits.
    greeted: () => void setTimeout(() => compiler.warmUp(), 20),
    rested: () => void setTimeout(collect, 5),
  },
);

runner.on("message", (message: FromRunner) => {
  if (message.is === "printed") server.print(message.stream, message.text);
  else if (message.is === "shown") server.show(message);
  else if (message.is === "stopped") interrupter.answered(message.request);
  else if (message.is === "signalled") stop();
  else if (message.is === "wanted") load(message.path);
  else {
    running.get(message.order)?.(message.outcome);
    running.delete(message.order);
  }
});

function load(path: string): void {
  try {
    files.postMessage({ path, made: compiler.load(path) });
  } catch (error) {
    files.postMessage({ path, error: String(error) });
  }
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
}

for (const stream of ["stdout", "stderr"] as const) {
  if (!descriptors) break;
  const socket = new Socket({ fd: descriptors[stream], readable: true, writable: false });
  socket.setEncoding("utf8").on("data", (text: string) => server.print(stream, text));
  socket.on("error", () => {});
  socket.unref();
}

// If Jupyter dies without a word, nobody can stop this kernel any more. A parent of 1 at the start means that Jupyter is
// gone already, unless it is process 1 itself.
if (process.env.JPY_PARENT_PID) {
  const parent = process.ppid === 1 ? Number(process.env.JPY_PARENT_PID) : process.ppid;
  setInterval(() => process.ppid === parent || process.kill(process.pid, "SIGKILL"), 1000).unref();
}

server.init();
