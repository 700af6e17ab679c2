// A tenth of a pixel, wherever a coordinate stands.
import { describe, expect, test } from "vitest";
import { moreDecimals, roundAttribute } from "../../src/page/rounding";

describe("roundAttribute(name, value, decimals)", () => {
  test.for([
    ["x", "1.26", "1.3"],
    ["cx", "-0.04", "0"],
    ["d", "M1.25,3L-1e-12,4.9999Z", "M1.3,3L0,5Z"],
    ["points", "1.111 2.222", "1.1 2.2"],
    ["transform", "translate(0.449,1e-9) rotate(12.34567)", "translate(0.4,0) rotate(12.3457)"],
    ["transform", "scale(0.12345)", "scale(0.1235)"],
    ["fill-opacity", "0.123456", "0.123456"],
    ["fill", "rgb(1.55, 2, 3)", "rgb(1.55, 2, 3)"],
    ["width", "100%", "100%"],
    ["y", "0.71em", "0.7em"],
    ["x", "10", "10"],
  ])("%s=%j is %j", ([name, value, rounded]) => {
    expect(roundAttribute(name, value, 1)).toBe(rounded);
  });
});

describe("moreDecimals(unit)", () => {
  test.for([
    [1, 0],
    [0.01, 0],
    [9, 1],
    [100, 2],
    [Number.POSITIVE_INFINITY, 0],
  ])("of a unit %d pixels wide is %d", ([unit, more]) => {
    expect(moreDecimals(unit)).toBe(more);
  });
});
