// What JavaScript itself says of a reader's code, in the reader's names. Expected: what Node says of the same lines in one
// script.
import { expect, test } from "vitest";
import { asWritten } from "../../../src/kernel/run/message";
import { Session } from "../../support/session";

const session = new Session();

test.each([
  ["f()", "f is not a function"],
  ["new f()", "f is not a constructor"],
  ["f`x`", "f is not a function"],
  ["for (const x of f) {}", "f is not iterable"],
  ["[...f]", "f is not iterable"],
  ["new path.Far()", "path.Far is not a constructor"],
  ["path[0].far()", "Cannot read properties of undefined (reading 'far')"],
  ["const { z } = empty;", "Cannot destructure property 'z' of 'empty' as it is undefined."],
  ["const { z } = path.far;", "Cannot destructure property 'z' of 'path.far' as it is undefined."],
  ["const call = () => f(1);\ncall();", "f is not a function"],
  ["const $_ = 1;\nf($_);", "f is not a function"],
  ["_$f();", "_$f is not a function"],
  ['import { display } from "tslab";\n(display as any).far();', "display.far is not a function"],
])("%s is told of as: %s", async (cell, message) => {
  await session.run("let f: any = 3, _$f: any = 3, path: any = [], empty: any;");
  const [{ error }] = await session.run(cell);
  expect(error?.evalue).toBe(message);
  expect(error?.traceback[0]).toBe(`TypeError: ${message}`);
});

test.each([
  ['o.m = () => {\n  throw new Error("x");\n};\no.m();', "o.m"],
  ['o.m = () => {\n  throw new Error("x");\n};\n[1].map(o.m);', "o.m"],
  ['C = class {\n  m() {\n    throw new Error("x");\n  }\n};\nnew C().m();', "C.m"],
])("%s names the function in its stack", async (cell, name) => {
  await session.run("let o: any = {}, C: any;");
  const [{ error }] = await session.run(cell);
  expect(error?.traceback[1].trim()).toContain(`at ${name} (cell [`);
});

test("a message that is caught says so too, once its stack was looked at", async () => {
  const cell =
    "try {\n  f();\n} catch (error) {\n  console.log(error);\n  console.log((error as Error).message);\n}";
  const [, { stdout }] = await session.run("let f: any = 3;", cell);
  expect(stdout).toMatch(/^TypeError: f is not a function\n[\s\S]*\nf is not a function\n$/);
});

test("asWritten(text) of Firefox's words, of the reader's own and of a longer prefix", () => {
  expect(asWritten("(0, $__f.v) is not a function", "$_")).toBe("f is not a function");
  expect(asWritten("$__path.v[5] is undefined", "$_")).toBe("path[5] is undefined");
  expect(asWritten("can't access property 1, $___x.v.y is undefined", "$_")).toBe(
    "can't access property 1, _x.y is undefined",
  );
  expect(asWritten("$___f.v and $__f.v", "$__")).toBe("f and $__f.v");
  expect(asWritten("(0 , f) of the reader's", "$_")).toBe("(0 , f) of the reader's");
});
