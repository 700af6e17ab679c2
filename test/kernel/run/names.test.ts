// Variables that cells share.
import { describe, expect, test } from "vitest";
import { Names } from "../../../src/kernel/run/names";
import { sharedSession } from "../../support/cells";

const { printed } = sharedSession();

describe("a loop over a top-level let", () => {
  test("1e6 rounds over a let of an earlier cell give the sum", async () => {
    expect(await printed("let sum13 = 0;", "for (let i = 0; i < 1e6; i++) sum13 += i;", "sum13")).toBe(
      "499999500000\n",
    );
  });
});

describe("Names", () => {
  /** Names with one variable. */
  const declared = (name: string, value: unknown) => {
    const names = new Names();
    let variable = value;
    names.declare(
      name,
      () => variable,
      (given) => {
        variable = given;
      },
    );
    return names;
  };
  test("box(name) of a name that nobody declared throws", () => {
    expect(() => new Names().box("none")).toThrow("none is not defined");
  });
  test("isReached(name) is false for a variable before its declaration", () => {
    const names = declared("there", 1);
    const early = () => {
      throw new ReferenceError("early");
    };
    names.declare("early", early, early);
    expect([names.isReached("early"), names.isReached("there")]).toEqual([false, true]);
  });
  test("forget(name) forgets it", () => {
    const names = declared("there", 1);
    names.forget("there");
    expect(() => names.box("there")).toThrow(ReferenceError);
  });
  test("follow(name, read) reads anew each time, until the name is given a value", () => {
    const names = declared("live", "old");
    let now = "first";
    names.follow("live", () => now);
    expect(names.box("live").v).toBe("first");
    now = "second";
    expect(names.box("live").v).toBe("second");
    names.box("live").v = "own";
    expect(names.box("live").v).toBe("own");
  });
  test("shadow(module, name, value) leaves the module as it is", () => {
    const module = { sep: "/", other: 1 };
    expect(new Names().shadow(module, "sep", 2)).toMatchObject({ sep: 2, other: 1 });
    expect(module.sep).toBe("/");
  });
});
