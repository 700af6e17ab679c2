// Timers that belong to a run, and whose callbacks may be ended in the middle.
//
// Node keeps a stack for asynchronous hooks while it works through its timers. Code that is ended there leaves that
// stack crooked, and Node aborts. So a timer that is due only sends a message, and the callback runs when it arrives.
import { createRequire, syncBuiltinESMExports } from "node:module";
import { promisify } from "node:util";
import { MessageChannel } from "node:worker_threads";
import { current, type Run } from "./run";

type Callback = (...args: unknown[]) => unknown;
type Timer = object & { _onTimeout?: unknown };

const due: (() => void)[] = [];
const setTimeoutOfNode = setTimeout;

/** Calls `callback` in a moment, where it may be ended. */
let later: (callback: () => void) => void;

/** Replaces the timers of this thread. While `stopping[0]` is 1, code is being ended, and nothing new begins. */
export function installTimers(stopping: Int32Array): void {
  const { port1, port2 } = new MessageChannel();
  port2.on("message", () => {
    if (Atomics.load(stopping, 0) === 1) setTimeoutOfNode(() => port1.postMessage(0), 5);
    else due.shift()?.();
  });
  port2.unref();
  later = (callback) => {
    due.push(callback);
    port1.postMessage(0);
  };

  const timers = createRequire(__filename)("node:timers") as Record<string, Callback>;
  const promises = createRequire(__filename)("node:timers/promises") as Record<string, Callback>;
  const real = { ...timers };
  const waiting = { ...promises };

  const set = (name: string, repeats: boolean) => {
    const make = real[name];
    const replaced = (callback: unknown, ...rest: unknown[]): unknown => {
      if (typeof callback !== "function") return make(callback, ...rest);
      const run = current.run;
      const [delay, args] = name === "setImmediate" ? [[], rest] : [rest.slice(0, 1), rest.slice(1)];
      const fire = () => later(() => call(run, timer, callback as Callback, args, fire, repeats));
      const timer = make(fire, ...delay) as Timer;
      owners.set(timer, run);
      run.timers.set(timer, () => real[name.replace("set", "clear")](timer));
      return timer;
    };
    Object.defineProperty(replaced, "name", { value: name });
    return replaced;
  };
  const clear = (name: string) => {
    const replaced = (timer: unknown) => {
      if (typeof timer === "object" && timer !== null) {
        cleared.add(timer);
        owners.get(timer)?.timers.delete(timer);
      }
      return real[name](timer);
    };
    Object.defineProperty(replaced, "name", { value: name });
    return replaced;
  };

  const settled = (promise: unknown) =>
    (promise as Promise<unknown>).then((value) => new Promise((resolve) => later(() => resolve(value))));
  promises.setTimeout = (...args) => settled(waiting.setTimeout(...args));
  promises.setImmediate = (...args) => settled(waiting.setImmediate(...args));
  const replacements: Record<string, Callback> = {
    setTimeout: set("setTimeout", false),
    setInterval: set("setInterval", true),
    setImmediate: set("setImmediate", false),
    clearTimeout: clear("clearTimeout"),
    clearInterval: clear("clearInterval"),
    clearImmediate: clear("clearImmediate"),
  };
  for (const name of ["setTimeout", "setImmediate"])
    Object.defineProperty(replacements[name], promisify.custom, { value: promises[name], enumerable: true });
  Object.assign(timers, replacements);
  Object.assign(globalThis, replacements);
  syncBuiltinESMExports();
}

const cleared = new WeakSet<object>();
const owners = new WeakMap<object, Run>();

/** Calls back for a run, unless the timer was cleared or the run stopped while the message was on its way. */
function call(
  run: Run,
  timer: Timer,
  callback: Callback,
  args: unknown[],
  fire: unknown,
  repeats: boolean,
): void {
  if (!repeats) run.timers.delete(timer);
  if (run.stopped || cleared.has(timer)) return;
  const before = current.run;
  current.run = run;
  // A stack takes the function's name from here: "at Timeout._onTimeout". What repeats is called by Node again.
  if (!repeats && timer._onTimeout === fire) timer._onTimeout = callback;
  try {
    callback.apply(timer, args);
  } finally {
    current.run = before;
  }
}
