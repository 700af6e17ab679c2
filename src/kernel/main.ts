// The kernel's program: this thread runs the reader's code and nothing else, so that Stop, printing and help while
// typing need not wait for it. The protocol and the compiler live in a worker (server/worker.ts).
//
// Usage: node main.cjs CONNECTION_FILE
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { CompiledFile } from "./compile/modules";
import type { FromRunner, ToRunner } from "./messages";
import { captureDescriptors } from "./run/descriptors";
import { displayModule, type Shown } from "./run/display";
import { Engine } from "./run/engine";
import { installFetch } from "./run/fetch";
import { node } from "./run/native";
import { installPage, type PageModule } from "./run/page";
import { capturePrinting } from "./run/printing";
import { findProject } from "./run/project";
import { installStacks } from "./run/stack";
import { installTimers } from "./run/timers";

// Node 20 optimises the compiler's functions before they have run often enough for it to pay: of a notebook's time this
// takes a fifth. Later Nodes have no such setting, and no such haste.
if (process.version.startsWith("v20.")) setFlagsFromString("--interrupt-budget=600000");

const folder = process.cwd();
const home = join(__dirname, "../..");
const [connection] = process.argv.slice(2);
const descriptors = captureDescriptors();
const answered = new Int32Array(new SharedArrayBuffer(4));
const stopping = new Int32Array(new SharedArrayBuffer(4));
const files = new MessageChannel();
const worker = new Worker(join(__dirname, "server.cjs"), {
  workerData: { connection, folder, answered, stopping, files: files.port2, descriptors },
  transferList: [files.port2],
  // Deeply nested cells are compiled recursively.
  resourceLimits: { stackSizeMb: 16, maxYoungGenerationSizeMb: 8 },
});
const tell = (message: FromRunner) => worker.postMessage(message);

installTimers(stopping);
installFetch(folder);
installStacks(__dirname);
capturePrinting((stream, text) => tell({ is: "printed", stream, text }));

const page = () => require("./page.cjs") as PageModule;
installPage(page);

const show = ({ data, metadata = {}, id, update = false }: Shown) =>
  tell({ is: "shown", data, metadata, id, update });
const { log } = console;
const versions = {
  tslab: require("tslab/package.json").version,
  typescript: require("typescript/package.json").version,
  node: process.version,
};
const engine = new Engine(
  {
    folder,
    homes: [findProject(folder, existsSync), home],
    compile,
    builtins: new Map([["tslab", displayModule(show, versions)]]),
    substitutes: new Map([["@observablehq/plot", join(home, "src/notebook/plot.ts")]]),
  },
  { show, print: (value) => log(value), figure: (element) => page().figure(element) },
  node,
);

/** Asks the compiler for a file and waits: `require` cannot do otherwise. */
function compile(path: string): CompiledFile | undefined {
  const before = Atomics.load(answered, 0);
  tell({ is: "wanted", path });
  for (;;) {
    Atomics.wait(answered, 0, before);
    const answer = receiveMessageOnPort(files.port1)?.message as
      | { path: string; made: CompiledFile | undefined; error?: string }
      | undefined;
    if (!answer) return undefined;
    if (answer.path !== path) continue;
    if (answer.error) throw new SyntaxError(answer.error);
    return answer.made;
  }
}

worker.on("message", (message: ToRunner) => {
  if (message.do === "run")
    engine.start(message.order, (outcome) => tell({ is: "done", order: message.number, outcome }));
  else if (message.do === "stop") {
    Atomics.store(stopping, 0, 0);
    engine.stop(message.wasEnded);
    tell({ is: "stopped", request: message.request });
  } else process.exit(0);
});
worker.on("error", (error) => {
  process.exitCode = 1;
  throw error;
});
worker.on("exit", (code) => process.exit(code));

process.on("SIGINT", () => tell({ is: "signalled" }));
process.on("uncaughtException", (error) => console.error(error));
process.on("unhandledRejection", (reason) => console.error("UnhandledPromiseRejection:", reason));
