// Stacks as Firefox writes them, told as the kernel tells V8's.
import { afterEach, describe, expect, test } from "vitest";
import { rememberScript } from "../../src/kernel/run/stack";
import { installGeckoStacks, sitesOf } from "../../src/lite/gecko";

describe("sitesOf(stack)", () => {
  const read = (stack: string) =>
    sitesOf(stack).map((site) => [
      site.getScriptNameOrSourceURL(),
      site.getLineNumber(),
      site.getColumnNumber(),
      String(site),
    ]);

  // As Firefox 153 gave them.
  test.each<[line: string, file: string, at: number, column: number, written: string]>([
    ["inner@cell%20[3]:2:28", "cell%20[3]", 2, 28, "inner (cell%20[3]:2:28)"],
    ["@cell%20[3]:4:20", "cell%20[3]", 4, 20, "cell%20[3]:4:20"],
    ["async*late@cell%20[4]:4:7", "cell%20[4]", 4, 7, "async late (cell%20[4]:4:7)"],
    ["async*@cell%20[4]:5:3", "cell%20[4]", 5, 3, "async cell%20[4]:5:3"],
    ["start/Y<@http://host:80/w.js:478:31", "http://host:80/w.js", 478, 31, "http://host:80/w.js:478:31"],
    ["outer/inner@/course/src/a.ts:1:2", "/course/src/a.ts", 1, 2, "inner (/course/src/a.ts:1:2)"],
    ["f@https://host/d3@7/+esm:1:2", "https://host/d3@7/+esm", 1, 2, "f (https://host/d3@7/+esm:1:2)"],
  ])("%j is a frame of %s", (line, ...frame) => {
    expect(read(`${line}\n`)).toEqual([frame]);
  });

  test("of several lines they are in order, and of none there are none", () => {
    expect(read("a@x:1:2\nb@y:3:4\n").map(([file]) => file)).toEqual(["x", "y"]);
    expect(read("")).toEqual([]);
  });
});

describe("installGeckoStacks(own, before)", () => {
  const before = Object.getOwnPropertyDescriptor(Error.prototype, "stack");
  const { captureStackTrace } = Error;
  afterEach(() => {
    Reflect.deleteProperty(Error.prototype, "stack");
    if (before) Object.defineProperty(Error.prototype, "stack", before);
    Reflect.deleteProperty(DOMException.prototype, "stack");
    Error.captureStackTrace = captureStackTrace;
  });

  /** An engine whose errors read `stack` from their prototype, and an error in it. */
  function gecko<Made extends Error>(stack: string, error: Made): Made {
    for (const { prototype } of [Error, DOMException])
      Object.defineProperty(prototype, "stack", { get: () => stack, configurable: true });
    Error.captureStackTrace = (target) => Object.assign(target, { stack });
    installGeckoStacks("http://host/worker.js", 1);
    Reflect.deleteProperty(error, "stack");
    return error;
  }

  // Line 3 of what ran, of which one stands before the cell, is line 5 of the cell: the map says so.
  const map = JSON.stringify({ version: 3, sources: ["a.ts"], names: [], mappings: ";AAIA" });
  rememberScript("cell [7]", { name: "cell [7]", isCell: true, prefix: "$_", code: "\nthrow x;", map });
  rememberScript("/course/src/a.ts", {
    name: "../src/a.ts",
    isCell: false,
    prefix: "$_",
    code: "\nthrow x;",
    map,
  });

  test("an error's stack begins with its message and names the cell's line; the kernel's frames are left out", () => {
    const stack =
      "f@/course/src/a.ts:3:1\n@cell%20[7]:3:1\n@cell%20[7]:4:3\n#_/V<@http://host/worker.js:480:396\n";
    expect(gecko(stack, new RangeError("mine")).stack).toBe(
      "RangeError: mine\n    at f (../src/a.ts:5:1)\n    at cell [7], line 5",
    );
  });

  test("what the browser itself throws is told so too", () => {
    const error = gecko("@cell%20[7]:3:1\n", new DOMException("no clone", "DataCloneError"));
    expect(error.stack).toBe("DataCloneError: no clone\n    at cell [7], line 5");
  });

  test("where all frames are the kernel's, the message stands alone", () => {
    expect(gecko("#_/V<@http://host/worker.js:480:396\n", new Error("mine")).stack).toBe("Error: mine");
  });

  test("a stack captured for any object is told so too, and can be set", () => {
    gecko("@cell%20[7]:3:1\n", new Error());
    const trace = { name: "Trace", message: "here", stack: "" };
    Error.captureStackTrace(trace);
    expect(trace.stack).toBe("Trace: here\n    at cell [7], line 5");
    trace.stack = "another";
    expect(trace.stack).toBe("another");
  });

  test("in an engine with stacks of its own nothing changes", () => {
    installGeckoStacks("http://host/worker.js", 1);
    expect(Object.getOwnPropertyDescriptor(Error.prototype, "stack")).toEqual(before);
    expect(Error.captureStackTrace).toBe(captureStackTrace);
  });
});
