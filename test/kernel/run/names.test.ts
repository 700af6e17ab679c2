// Variables that cells share, and how fast a loop over one is.
import { describe, expect, test } from "vitest";
import { sharedSession } from "../../support/cells";

const { printed } = sharedSession();

describe("a loop over a top-level let", () => {
  test("1e6 rounds over a let take at most a quarter of the time over the Proxy that stock tslab writes to", async () => {
    // Both loops run in one cell, the best of three each, so that a busy machine slows both.
    const out = await printed(`
      const proxy12: any = new Proxy({}, { defineProperty: (target: any, name, { value }) => { target[name] = value; return true; } });
      const least12 = (run: () => void) => { const begun = performance.now(); run(); return performance.now() - begun; };
      let sum12 = 0;
      const top12: number[] = [], stock12: number[] = [];
      for (let round = 0; round < 3; round++) {
        sum12 = 0;
        const begun = performance.now();
        for (let i = 0; i < 1e6; i++) sum12 += i;
        top12.push(performance.now() - begun);
        stock12.push(least12(() => { let sum = 0; for (let i = 0; i < 1e6; i++) proxy12.sum = sum += i; }));
      }
      console.log(sum12, Math.min(...top12) / Math.min(...stock12));`);
    const [sum, ratio] = out.split(" ").map(Number);
    expect(sum).toBe(499999500000);
    expect(ratio).toBeLessThan(1 / 4);
  });
  test("1e6 rounds over a let of an earlier cell give the sum", async () => {
    expect(await printed("let sum13 = 0;", "for (let i = 0; i < 1e6; i++) sum13 += i;", "sum13")).toBe(
      "499999500000\n",
    );
  });
});
