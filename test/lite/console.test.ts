// The browser's console prints what Node's does: the same calls to both, and the same text on both streams.
import { Console } from "node:console";
import { Writable } from "node:stream";
import { afterEach, describe, expect, test } from "vitest";
import { installConsole } from "../../src/lite/console";

const outside = { ...console };
afterEach(() => void Object.assign(console, outside));

function printed(use: (to: Console) => void): { node: string[]; own: string[] } {
  const own = ["", ""];
  installConsole((stream, text) => {
    own[stream === "stdout" ? 0 : 1] += text;
  });
  use(console as unknown as Console);
  const node = ["", ""];
  const into = (place: number) =>
    new Writable({
      write(chunk, _encoding, done) {
        node[place] += String(chunk);
        done();
      },
    });
  use(new Console({ stdout: into(0), stderr: into(1), colorMode: false }));
  return { own, node };
}

class Point {
  x = 1;
}
const values = [
  ["texts and numbers", "a", 1, -0, 1n, null, undefined, true],
  ["%s is %d%%", "x", 3.5, "more"],
  [{ deep: { deeper: { deepest: { end: 1 } } }, list: Array.from({ length: 120 }, (_, i) => i) }],
  [new Map([["k", new Set([1])]]), new Point(), Symbol("s"), () => 1, class A {}, new Float64Array(3)],
  [
    [1.5, Number.NaN],
    "it's",
    ["it's", 'a "b"'],
    new Date(0),
    /x/g,
    {
      get g() {
        return 1;
      },
    },
  ],
  ["x".repeat(200), ["x".repeat(200)], "two\nlines"],
];

describe("console in the browser beside Node's", () => {
  test.each(values)("console.log, info, debug, warn and error of %s …", (...list) => {
    const { own, node } = printed((to) => {
      for (const name of ["log", "info", "debug", "warn", "error"] as const) to[name](...list);
    });
    expect(own).toEqual(node);
    expect(own[0].length).toBeGreaterThan(10);
  });

  test.each<[string, unknown, string[]?]>([
    ["an array of objects", [{ a: 1, b: "x" }, { b: { c: 1 } }]],
    ["chosen columns", [{ a: 1, b: 2 }], ["b"]],
    ["numbers", [1, 2.5, "x"]],
    ["rows and a number", [[1, 2], 3, [4]]],
    ["an object of objects", { one: { a: 1 }, two: { a: [1, 2, 3, 4, 5] } }],
    [
      "a map",
      new Map<string, unknown>([
        ["k", 1],
        ["l", { a: 1 }],
      ]),
    ],
    ["a set", new Set([1, "b"])],
    ["no table", 3],
    ["nothing", []],
  ])("console.table of %s", (_name, data, columns) => {
    const { own, node } = printed((to) => to.table(data, columns));
    expect(own).toEqual(node);
  });

  test("console.group indents, console.count counts, console.assert complains, console.dir looks deeper", () => {
    const { own, node } = printed((to) => {
      to.group("outer");
      to.log("two\nlines");
      to.group();
      to.error("inner");
      to.groupEnd();
      to.groupEnd();
      to.count();
      to.count("named");
      to.count();
      to.countReset();
      to.count();
      to.assert(true, "never");
      to.assert(false);
      to.assert(false, "it is %d", 1);
      // Of an object that is no text the Nodes say different things.
      to.dir({ a: { b: { c: { d: {} } } } }, { depth: 0 });
    });
    expect(own).toEqual(node);
  });

  test("console.time gives a label and a time", () => {
    const { own } = printed((to) => {
      to.time("loop");
      to.timeLog("loop", "so far");
      to.timeEnd("loop");
    });
    expect(own[0]).toMatch(/^loop: [\d.]+m?s so far\nloop: [\d.]+m?s\n$/);
  });

  test("console.trace says where it was called", () => {
    const { own } = printed((to) => to.trace("here %d", 1));
    expect(own[1]).toMatch(/^Trace: here 1\n {4}at .*console\.test/);
  });
});
