// Timers are Node's own to whoever sets one.
import { describe, expect, test } from "vitest";
import { sharedKernel } from "../../support/cells";

const { printed, run } = sharedKernel();

describe("a timer", () => {
  test.each([
    [
      "setTimeout passes its arguments",
      "await new Promise((go) => setTimeout((...a) => go(a), 1, 'a', 2))",
      "[ 'a', 2 ]\n",
    ],
    [
      "setImmediate passes its arguments",
      "await new Promise((go) => setImmediate((...a) => go(a), 'a', 2))",
      "[ 'a', 2 ]\n",
    ],
    [
      "setInterval passes its arguments, and ends",
      "let n1 = 0; await new Promise<void>((go) => { const i1 = setInterval((by: number) => { n1 += by; if (n1 >= 6) { clearInterval(i1); go(); } }, 1, 2); }); n1",
      "6\n",
    ],
    [
      "clearTimeout(timer) keeps it from firing",
      "let n2 = 0; const t2 = setTimeout(() => n2++, 5); clearTimeout(t2); await new Promise((go) => setTimeout(go, 20)); n2",
      "0\n",
    ],
    [
      "clearTimeout(number) as well",
      "let n3 = 0; const t3 = setTimeout(() => n3++, 5); clearTimeout(+t3); await new Promise((go) => setTimeout(go, 20)); n3",
      "0\n",
    ],
    [
      "a timer that clears its neighbour which is due",
      "let n4 = 0; const a4 = setTimeout(() => clearTimeout(b4), 3), b4 = setTimeout(() => n4++, 3); for (const end = performance.now() + 10; performance.now() < end; ) {} await new Promise((go) => setTimeout(go, 20)); n4",
      "0\n",
    ],
    [
      "timers fire in the order of their time",
      "const o5: number[] = []; await Promise.all([30, 10, 20].map((ms) => new Promise<void>((go) => setTimeout(() => { o5.push(ms); go(); }, ms)))); o5",
      "[ 10, 20, 30 ]\n",
    ],
    [
      "this is the timer",
      "await new Promise((go) => setTimeout(function (this: any) { go(typeof this.refresh); }, 1))",
      "function\n",
    ],
    [
      "refresh() and hasRef()",
      "const t7 = setTimeout(() => {}, 5); t7.unref(); [t7.hasRef(), t7.refresh() === t7]",
      "[ false, true ]\n",
    ],
    [
      "util.promisify(setTimeout)",
      "import { promisify as p8 } from 'util'; await p8(setTimeout)(1, 'value')",
      "value\n",
    ],
    [
      "timers/promises",
      "import { setTimeout as s9, setImmediate as i9 } from 'timers/promises'; [await s9(1, 'a'), await i9('b')]",
      "[ 'a', 'b' ]\n",
    ],
    [
      "timers/promises setInterval",
      "import { setInterval as v10 } from 'timers/promises'; let n10 = 0; for await (const x of v10(1, 'x')) if (++n10 === 3) break; n10",
      "3\n",
    ],
    [
      "timers/promises with an AbortSignal",
      "import { setTimeout as s11 } from 'timers/promises'; const c11 = new AbortController(); const p11 = s11(1000, 0, { signal: c11.signal }).catch((e) => e.name); c11.abort(); await p11",
      "AbortError\n",
    ],
    [
      "node:timers has the same functions",
      "import timers12 from 'node:timers'; [timers12.setTimeout === setTimeout, timers12.clearInterval === clearInterval]",
      "[ true, true ]\n",
    ],
    ["setTimeout.name", "[setTimeout.name, clearTimeout.name]", "[ 'setTimeout', 'clearTimeout' ]\n"],
    [
      "a microtask comes before a timer, and an immediate does",
      "const o13: string[] = []; setTimeout(() => o13.push('timer'), 30); setImmediate(() => o13.push('immediate')); queueMicrotask(() => o13.push('micro')); process.nextTick(() => o13.push('tick')); await new Promise((go) => setTimeout(go, 60)); o13.sort().length",
      "4\n",
    ],
  ])("%s", async (_title, code, stdout) => {
    expect(await printed(code)).toBe(stdout);
  });
  test("setTimeout(text) throws as Node's does", async () => {
    expect((await run("setTimeout('text' as any, 1)"))[0].stderr).toContain("ERR_INVALID_ARG_TYPE");
  });
});
