// What the Node in use can run, a cell may use.
import { describe, expect, test } from "vitest";
import { sharedSession } from "../../support/cells";

const { printed, failure } = sharedSession();
const has = (what: unknown) => what !== undefined;
const [object, promise, set, iterator, map, error] = [
  Object,
  Promise,
  Set.prototype,
  (globalThis as any).Iterator,
  Map.prototype,
  Error,
] as any[];

describe("a cell may use", () => {
  test.each([
    ["[3, 1].toSorted()", "[ 1, 3 ]\n", true],
    ["[3, 1].toReversed().with(0, 9)", "[ 9, 3 ]\n", true],
    ["[1, 2, 3].findLast((x) => x < 3)", "2\n", true],
    ["[1, 2].at(-1)", "2\n", true],
    ["'aa'.replaceAll('a', 'b')", "bb\n", true],
    ["Object.hasOwn({ a: 1 }, 'a')", "true\n", true],
    ["structuredClone({ a: [1] })", "{ a: [ 1 ] }\n", true],
    ["new Error('x', { cause: 1 }).cause", "1\n", true],
    ["Object.groupBy([1, 2, 3], (x) => (x % 2 ? 'odd' : 'even')).odd", "[ 1, 3 ]\n", has(object.groupBy)],
    [
      "const { promise, resolve } = Promise.withResolvers<number>(); resolve(4); await promise",
      "4\n",
      has(promise.withResolvers),
    ],
    ["'a'.isWellFormed()", "true\n", has((String.prototype as any).isWellFormed)],
    ["new Set([1]).union(new Set([2])).size", "2\n", has(set.union)],
    ["[1, 2].values().map((x) => x * 2).toArray()", "[ 2, 4 ]\n", has(iterator)],
    ["await Array.fromAsync([Promise.resolve(1)])", "[ 1 ]\n", has((Array as any).fromAsync)],
    ["await Promise.try(() => 5)", "5\n", has(promise.try)],
    ["new Map<string, number>().getOrInsert('a', 1)", "1\n", has(map.getOrInsert)],
    ["Error.isError(new Error())", "true\n", has(error.isError)],
    ["RegExp.escape('.')", "\\.\n", has((RegExp as any).escape)],
  ])("%s, where Node has it: %j", async (code, stdout, isThere) => {
    if (isThere) expect(await printed(code)).toBe(stdout);
    else expect((await failure(code)).stderr).toMatch(/^1:\d+ - (Property|Cannot find) /);
  });
  test.each([
    ["(x) => x + 1", "[Function (anonymous)]\n"],
    ["const id1 = <const T,>(x: T) => x; const t1 = id1(['a']); t1", "[ 'a' ]\n"],
    ["const s2 = { a: 1 } satisfies Record<string, number>; s2.a", "1\n"],
    ["type Greeting3 = `hi ${'a' | 'b'}`; const g3: Greeting3 = 'hi a'; g3", "hi a\n"],
    [
      "class A4 { accessor x = 1; static #n = 2; static { this.#n++; } static get n() { return this.#n; } } [new A4().x, A4.n]",
      "[ 1, 3 ]\n",
    ],
    [
      "function f5(x: string | number) { return typeof x === 'string' ? x.length : x.toFixed(1); } [f5('ab'), f5(1)]",
      "[ 2, '1.0' ]\n",
    ],

    ["{ using r7 = { [Symbol.dispose]() { console.log('gone'); } }; console.log('here'); }", "here\ngone\n"],
    ["const u8 = new URL('http://a/b?c=1'); u8.searchParams.get('c')", "1\n"],
    ["typeof fetch + typeof AbortController + typeof TextEncoder", "functionfunctionfunction\n"],
  ])("%s", async (code, stdout) => {
    expect(await printed(code)).toBe(stdout);
  });
  test("no names of a browser that are not there: alert, window, localStorage", async () => {
    for (const code of ["alert('x')", "window.name", "prompt()"])
      expect((await failure(code)).stderr).toMatch(/Cannot find name/);
  });
});
