// Practice as a notebook has it: in the kernel, one cell after the other.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exercises } from "../../src/notebook/practice";
import type { Exercise } from "../../src/notebook/practice/exercise";
import { Kernel } from "../support/kernel";

const all = Object.entries(exercises as Record<string, Exercise>);
let kernel: Kernel;

/** Runs one cell that must end well, with nothing on stderr or stdout; resolves to the HTML it displays. */
async function shown(code: string): Promise<string> {
  const { status, stderr, stdout, displays } = await kernel.cell(code);
  expect({ status, stderr, stdout }, code).toEqual({ status: "ok", stderr: "", stdout: "" });
  return displays.map((display) => display["text/html"]).join("");
}

beforeAll(async () => {
  kernel = await Kernel.start();
  const uses = Object.assign({}, ...all.map(([, { uses: names = {} }]) => names)) as Record<string, string>;
  const imports = Object.entries({ practice: "../src/notebook/practice", ...uses });
  await shown(imports.map(([name, module]) => `import { ${name} } from "${module}";`).join("\n"));
}, 60_000);
afterAll(() => kernel.stop());

describe.each(all)("practice.%s in a cell", (id, { stub, solution }) => {
  test("the stub is not attempted, and the solution over it is right", async () => {
    const before = await shown(stub);
    expect(before).toContain("<strong>Not attempted yet.</strong>");
    expect(before).toContain(`practice.${id}.hint()`);
    expect(await shown(solution)).toContain("<strong>Right.</strong>");
  });
  test("Shift-Tab says what it is about", async () => {
    expect(await kernel.inspect(`practice.${id}|`)).toMatch(/: Practice\n\nPractice: .+\.$/);
  });
});

describe("an answer compiles whatever kind of array it goes on with", () => {
  const { descentLoop, bestOfStarts } = exercises;
  const written = ({ stub }: Exercise, body: string) => stub.replace(/return .*your code here/, body);
  test.each([
    [
      "descentLoop by descentStep",
      written(
        descentLoop,
        `const path = [start];
  for (let k = 0; k < steps; k++) path.push(descentStep(f, path[k], learningRate));
  return path;`,
      ),
    ],
    [
      "descentLoop by descentStep, with a current point",
      written(
        descentLoop,
        `let x = start;
  const path = [x];
  for (let k = 0; k < steps; k++) path.push((x = descentStep(f, x, learningRate)));
  return path;`,
      ),
    ],
    [
      "descentLoop by map, with a current point",
      written(
        descentLoop,
        `let x = start;
  const path = [x];
  for (let k = 0; k < steps; k++) {
    const slopes = gradient(f, x);
    x = x.map((each, i) => each - learningRate * slopes[i]);
    path.push(x);
  }
  return path;`,
      ),
    ],
    [
      "bestOfStarts with the best so far",
      written(
        bestOfStarts,
        `let best = starts[0];
  let lowest = Infinity;
  for (const start of starts) {
    const { path } = gradientDescent(f, start, { learningRate, steps: 300 });
    const end = path[path.length - 1].x;
    if (f(end) < lowest) [best, lowest] = [end, f(end)];
  }
  return best;`,
      ),
    ],
  ])("%s", async (_name, cell) => {
    await shown('import { descentStep } from "../src/descent";');
    expect(await shown(cell)).toContain("<strong>Right.</strong>");
  });
});

test("each hint() shows one more, solution() the code", async () => {
  for (const count of [1, 2, 3, 3]) {
    const html = await shown("practice.centralDifference.hint();");
    expect(html.match(/<strong>Hint/g)?.length).toBe(count);
  }
  expect(await shown("practice.centralDifference.solution();")).toContain("<pre ");
});

test("Tab offers the exercises after `practice.`, and check, hint and solution after one of them", async () => {
  expect(await kernel.complete("practice.|")).toEqual(all.map(([id]) => id).sort());
  expect(await kernel.complete("practice.centralDifference.|")).toEqual(["check", "hint", "solution"]);
});

test("an answer that never returns is stopped, and the next cell runs", async () => {
  const html = await shown("practice.safeRate.check(() => { for (;;); });");
  expect(html).toContain("<strong>Not yet.</strong> It does not come to an end");
  expect((await kernel.cell("1 + 1")).stdout).toBe("2\n");
});

test("an answer that is async and fails leaves nothing on stderr", async () => {
  const html = await shown('practice.safeRate.check(async () => { throw new Error("later"); });');
  expect(html).toContain("a promise");
  expect(await kernel.later(0.3)).toMatchObject({ stderr: "" });
});
