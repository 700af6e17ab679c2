// The kernel's thread in the browser: it compiles and runs cells. To stop it is to end it (see machine.ts).

import ts from "typescript";
import { Compiler } from "../kernel/compile/compiler";
import { completeness } from "../kernel/compile/unfinished";
import { type Answer, Answers } from "../kernel/protocol/answers";
import { hintFor } from "../kernel/protocol/hint";
import { PrintQueue } from "../kernel/protocol/stream";
import { displayModule, type Shown } from "../kernel/run/display";
import { Engine, type Outcome } from "../kernel/run/engine";
import { installPage, type PageModule } from "../kernel/run/page";
import { installStacks } from "../kernel/run/stack";
import { Guard } from "./clock";
import { installConsole } from "./console";
import type { VirtualDisk } from "./disk";
import { installFetch } from "./fetch";
import { installGeckoStacks } from "./gecko";
import { guardName } from "./guard";
import type { Brought, FromWorker, Question } from "./messages";
import { browser, linesBefore } from "./outside";
import { readersFiles } from "./storage";
import { always, browserWorld, home } from "./world";

const here = globalThis as unknown as WorkerScope;
const tell = (message: FromWorker) => here.postMessage(message);
const {
  files: address,
  folder,
  contents,
  storage,
} = JSON.parse(here.name) as {
  /** Where the files are, and the folder of the notebook among them. */
  files: string;
  folder: string;
  /** Where the site has what lies beside the notebooks. */
  contents: string;
  /** Where the browser keeps what the reader writes. */
  storage: string;
};

const printed = new PrintQueue<null>(({ stream, text }) => tell({ is: "printed", stream, text }));
const print = (stream: "stdout" | "stderr", text: string) => printed.print(null, stream, text);
const show = ({ data, metadata = {}, id, update = false }: Shown) => {
  printed.flush();
  tell({ is: "shown", data, metadata, id, update });
};

const { log } = installConsole(print);
installFetch(new URL(`${folder}/`, contents).href);
installStacks(here.location.href, linesBefore);
installGeckoStacks(here.location.href, linesBefore);
Object.defineProperty(globalThis, Symbol.for(guardName), { value: new Guard() });
here.addEventListener("error", (event) => {
  console.error(event.error);
  event.preventDefault();
});
here.addEventListener("unhandledrejection", (event) => {
  console.error("UnhandledPromiseRejection:", event.reason);
  event.preventDefault();
});

const begun = fetch(address)
  .then((response) => response.json())
  .then(begin);

here.addEventListener("message", async ({ data }: { data: Question }) => {
  const { number, ask, content } = data;
  tell({ is: "answer", number, content: await attempt(async () => answer(await begun, ask, content)) });
});

let count = 0;

interface Kernel {
  readonly answers: Answers;
  readonly disk: VirtualDisk;
}

function begin({ files, compiled }: Brought): Kernel {
  const world = browserWorld(files, compiled);
  const notebooks = folder === "" ? home : `${home}/${folder}`;
  const compiler = new Compiler({ folder: notebooks, home, always, world });
  const substitutes = new Map([["@observablehq/plot", `${home}/src/notebook/plot.ts`]]);
  const builtins = new Map([["tslab", displayModule(show, { typescript: ts.version })]]);
  const compile = (path: string) => world.compiled(path) ?? compiler.load(path);
  let made: PageModule | undefined;
  const page = (): PageModule => {
    made ??= engine.require(`${home}/src/page/index.ts`) as PageModule;
    return made;
  };
  installPage(page);
  const engine: Engine = new Engine(
    { folder: notebooks, homes: [home], compile, builtins, substitutes },
    { show, print: (value) => log(value), figure: (element) => page().figure(element) },
    browser(world.disk),
  );
  setTimeout(() => compiler.warmUp(), 0);
  const answers = new Answers({
    compiler,
    run: (cell, number, result) =>
      new Promise<Outcome>((done) => engine.start({ cell, count: number, result, isListening: true }, done)),
    hint: (names) => hintFor(names, count, []),
    runner: "a browser",
  });
  return { answers, disk: world.disk };
}

async function answer(
  { answers, disk }: Kernel,
  ask: Question["ask"],
  content: Question["content"],
): Promise<Answer> {
  const own = Object.entries(await readersFiles(storage));
  disk.put(Object.fromEntries(own.map(([path, text]) => [`${home}/${path}`, text])));
  if (ask === "complete") return answers.complete(content);
  if (ask === "inspect") return answers.inspect(content);
  if (ask === "is_complete") return { ...completeness(content.code) };
  if (ask === "info") return answers.info();
  count++;
  const outcome = await answers.execute(content.code, content.count, content.expressions);
  printed.flush();
  return outcome;
}

/** A fault of our own must not leave the page without an answer. */
async function attempt(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    const { name, message, stack = message } = error as Error;
    return { status: "error", ename: name, evalue: message, traceback: stack.split("\n") };
  }
}
