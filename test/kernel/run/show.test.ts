// How a last expression shows itself.
import { describe, expect, test } from "vitest";
import { type Page, showValue } from "../../../src/kernel/run/show";
import { sharedSession } from "../../support/cells";

const { run, printed, failure } = sharedSession();

describe("what a cell prints", () => {
  test.each([
    ["Float64Array.of(0.1, -0, 1e-21)", "Float64Array(3) [ 0.1, -0, 1e-21 ]\n"],
    ["[[1, 2], { a: { b: { c: { d: 1 } } } }]", "[ [ 1, 2 ], { a: { b: [Object] } } ]\n"],
    ["'text'", "text\n"],
    ["-0", "-0\n"],
    ["false", "false\n"],
    ["new Error('shown, not thrown').message", "shown, not thrown\n"],
    ["'x'.repeat(300_000).length", "300000\n"],
  ])("%s prints %j", async (code, stdout) => {
    expect(await printed(code)).toBe(stdout);
  });
  test("console.table draws a table", async () => {
    expect(await printed("console.table([{ h: 0.1, error: 2 }])")).toMatch(/│ \(index\) │ +h +│ error │/);
  });
  test("a line of a million letters beyond ASCII arrives whole", async () => {
    expect((await printed("console.log('∇'.repeat(1e6))")) === `${"∇".repeat(1e6)}\n`).toBe(true);
  });
});

describe("a function shows under the name that it has", () => {
  test.each([
    ["(x) => x + 1", "[Function (anonymous)]\n"],
    ["async () => {}", "[AsyncFunction (anonymous)]\n"],
    ["(function () {})", "[Function (anonymous)]\n"],
    ["(function* () {})", "[GeneratorFunction (anonymous)]\n"],
    ["(class {})", "[class (anonymous)]\n"],
    ["(class Own {})", "[class Own]\n"],
    ["(function own() {})", "[Function: own]\n"],
    ["[(x) => x]", "[ [Function (anonymous)] ]\n"],
    ["({ f: () => 1 })", "{ f: [Function: f] }\n"],
    ["export default () => 3", "[Function (anonymous)]\n"],
  ])("%s shows %j", async (code, stdout) => {
    expect(await printed(code)).toBe(stdout);
  });
});

describe("a long text", () => {
  test.each([5001, 100_000, 2_000_000])("of %i letters is shortened, with its length", async (length) => {
    const shown = await printed(`'x'.repeat(${length})`);
    expect(shown.length).toBeLessThan(5100);
    expect(shown).toMatch(
      new RegExp(`^x{5000}… ${length - 5000} more characters \\(${length} in all\\)\\n$`),
    );
  });
  test("of 5000 letters is whole, and so is what console.log prints", async () => {
    expect(await printed("'x'.repeat(5000)")).toBe(`${"x".repeat(5000)}\n`);
    expect((await printed("console.log('x'.repeat(6000))")).length).toBe(6001);
  });
});

describe("Symbol.for('Jupyter.display')", () => {
  const shows = async (code: string) => (await run(code))[0].displays;
  test.each([
    ["({ [Symbol.for('Jupyter.display')]() { return { 'text/html': '<b>1</b>' } } })", "<b>1</b>"],
    [
      "({ async [Symbol.for('Jupyter.display')]() { await null; return { 'text/html': '<b>2</b>' } } })",
      "<b>2</b>",
    ],
    ["({ h: '<b>3</b>', [Symbol.for('Jupyter.display')]() { return { 'text/html': this.h } } })", "<b>3</b>"],
    [
      "class D4 { [Symbol.for('Jupyter.display')]() { return { 'text/html': '<b>4</b>' } } } new D4()",
      "<b>4</b>",
    ],
    [
      "Object.assign(() => 1, { [Symbol.for('Jupyter.display')]: () => ({ 'text/html': '<b>5</b>' }) })",
      "<b>5</b>",
    ],
    ["({ nodeType: 1, outerHTML: '<p>6</p>' })", "<p>6</p>"],
    [
      "await Promise.resolve({ [Symbol.for('Jupyter.display')]: () => ({ 'text/html': '<b>7</b>' }) })",
      "<b>7</b>",
    ],
  ])("%s shows itself", async (code, html) => {
    expect(await shows(code)).toEqual([{ "text/html": html }]);
  });
  test.each([
    "({ [Symbol.for('Jupyter.display')]: 5 })",
    "({ [Symbol.for('Jupyter.display')]() { return null } })",
    "({ [Symbol.for('Jupyter.display')]() { return 'text' } })",
  ])("%s is printed", async (code) => {
    const [{ displays, stdout }] = await run(code);
    expect(displays).toEqual([]);
    expect(stdout).toContain("Jupyter.display");
  });
  test("what it throws is the cell's error", async () => {
    expect(
      (await failure("({ async [Symbol.for('Jupyter.display')]() { throw new RangeError('no') } })")).error
        ?.ename,
    ).toBe("RangeError");
  });
  test("a value that is not the last shows nothing", async () => {
    expect(await shows("({ nodeType: 1, outerHTML: '<p>' }); 5")).toEqual([]);
  });
});

describe("showValue", () => {
  test.each([undefined, null])("showValue(%s) shows nothing", async (value) => {
    const fail = () => {
      throw new Error("shown");
    };
    const page: Page = { show: fail, print: fail, figure: fail };
    await expect(showValue(value, page)).resolves.toBeUndefined();
  });
});
