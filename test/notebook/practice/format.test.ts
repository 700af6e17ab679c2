// Values and things in words.
import { expect, test } from "vitest";
import { count, describe, format, formatBoth } from "../../../src/notebook/practice/format";

test.for<[unknown, string]>([
  [Math.PI, "3.14159"],
  [-1.5, "−1.5"],
  [-0, "0"],
  [1e-7, "1e-7"],
  [Number.NaN, "NaN"],
  ["a", '"a"'],
  [[1, -2], "(1, −2)"],
  [new Float64Array(5), "(0, 0, 0, 0, …)"],
  [[[1, 2], [3]], "((1, 2), (3))"],
  [undefined, "nothing (`undefined`)"],
])("format(%j)", ([value, text]) => {
  expect(format(value)).toBe(text);
});

test("formatBoth(value, expected) has as many digits as show a difference", () => {
  expect(formatBoth(1, 2)).toEqual(["1", "2"]);
  expect(formatBoth(1, 1 + 1e-7)).toEqual(["1", "1.0000001"]);
  expect(formatBoth(1, 1 + 2 ** -52)).toEqual(["1", "1.0000000000000002"]);
});

test("count(number, what) minds the plural", () => {
  expect([0, 1, 2].map((number) => count(number, "point"))).toEqual(["0 points", "1 point", "2 points"]);
});

test.for<[unknown, string]>([
  [null, "`null`"],
  [[], "an empty array"],
  [[1, 2], "an array of 2"],
  [2, "the number 2"],
  ["2", "text"],
  [() => 2, "a function"],
  [Promise.resolve(), "a promise (is it `async`?)"],
  [2n, "a bigint"],
  [Proxy.revocable({}, {}).proxy, "an object"],
])("describe(…) gives %s its kind", ([thing, text]) => {
  expect(describe(thing)).toBe(text);
});

test("describe(thing) never fails", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(describe(proxy)).toBe("something that cannot be read");
});
