import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { descentStep, gradientDescent } from "../src/descent";
import { gradient, type Vector } from "../src/gradient";
import { bowl, doubleWell, himmelblau, rosenbrock, saddle, valley } from "../src/surfaces";
import { lengthOf } from "../src/vector";
import { counted } from "./support/functions";

const last = <Item>(items: Item[]) => items[items.length - 1];
const distance = (one: Vector, other: Vector) =>
  lengthOf(Float64Array.from(one, (value, i) => value - other[i]));

describe("the runs of the post: x₀² + x₁² from (−3, 4), 20 steps", () => {
  // x_k = (1 − 2·rate)^k·x₀. The central difference of a quadratic is exact but for ε·|f|/h = 1e-9 a step.
  test.each([
    [0.1, 0.8],
    [0.05, 0.9],
    [0.3, 0.4],
  ])("gradientDescent with rate %d ends at (−3, 4)·%d²⁰", (learningRate, factor) => {
    const { path, stopped } = gradientDescent(bowl.f, [-3, 4], { learningRate, steps: 20 });
    expect(path.length).toBe(21);
    expect(stopped).toBe("steps");
    path.forEach(({ x }, k) => {
      expect(distance(x, [-3 * factor ** k, 4 * factor ** k])).toBeLessThan(1e-9);
    });
  });
});

describe("closed forms on a·x²/2", () => {
  const parabola = (a: number) => ({
    f: ([x]: Vector) => (a * x ** 2) / 2,
    gradient: ([x]: Vector) => [a * x],
  });
  const rate = fc.integer({ min: 1, max: 1000 }).map((n) => n / 1000);

  test("x_k is (1 − rate·a)^k·x_0, below and above rate = 2/a", () => {
    fc.assert(
      fc.property(
        rate,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 9 }),
        (learningRate, a, start) => {
          const { f, gradient } = parabola(a);
          const { path } = gradientDescent(f, [start], { learningRate, gradient, steps: 30 });
          path.forEach(({ x }, k) => {
            const exact = (1 - learningRate * a) ** k * start;
            // each step rounds x and the slope once: 4ε a step of the sizes that are added
            const size = Math.max(1, Math.abs(1 - learningRate * a)) ** k * start;
            expect(Math.abs(x[0] - exact)).toBeLessThanOrEqual(4 * (k + 1) * (1 + a) * Number.EPSILON * size);
          });
        },
      ),
      { seed: 1 },
    );
  });

  test("gradientDescent converges just below 2/a, goes to and fro for ever at it, and runs away just above", () => {
    const { f, gradient } = parabola(4);
    const end = (learningRate: number) =>
      last(gradientDescent(f, [1], { learningRate, gradient, steps: 1000 }).path);
    expect(Math.abs(end(0.49).x[0])).toBeLessThan(1e-15);
    expect(end(0.5).x[0]).toBe(1);
    expect(Math.abs(end(0.51).x[0])).toBeGreaterThan(1e15);
  });

  test("gradientDescent with rate 1/a is there in one step, and stops as converged", () => {
    const { f, gradient } = parabola(0.01);
    const { path, stopped } = gradientDescent(f, [3], { learningRate: 100, gradient });
    expect(stopped).toBe("converged");
    expect(path.map(({ x }) => x[0])).toEqual([3, 0]);
  });

  test("momentum: x_k follows x_k+1 = x_k + momentum·(x_k − x_k−1) − rate·a·x_k", () => {
    const { f, gradient } = parabola(2);
    const { path } = gradientDescent(f, [5], { learningRate: 0.1, momentum: 0.8, gradient, steps: 40 });
    let [before, here] = [5, 5];
    for (const { x } of path) {
      expect(Math.abs(x[0] - here)).toBeLessThan(1e-13); // 40 steps, each rounding values below 10
      [before, here] = [here, here + 0.8 * (here - before) - 0.1 * 2 * here];
    }
  });
});

describe("path", () => {
  test("path[k] holds x, f(x) and ∇f(x) of one and the same x, start and end included", () => {
    const { path } = gradientDescent(rosenbrock.f, [-1, 2], { learningRate: 1e-3, steps: 50, momentum: 0.5 });
    expect([...path[0].x]).toEqual([-1, 2]);
    expect(path.length).toBe(51);
    for (const visit of path) {
      expect(visit.value).toBe(rosenbrock.f(visit.x));
      expect(visit.gradient).toEqual(gradient(rosenbrock.f, visit.x));
    }
  });

  test("the path holds as many different arrays as points, none of them the caller's or f's", () => {
    const start = Float64Array.of(-3, 4);
    const given = new Set<unknown>([start]);
    const reused = new Float64Array(2);
    const { path } = gradientDescent(
      (x) => {
        given.add(x);
        return bowl.f(x);
      },
      start,
      {
        steps: 5,
        gradient: (x) => {
          given.add(x);
          reused.set(bowl.gradient(x));
          return reused;
        },
      },
    );
    const arrays = path.flatMap(({ x, gradient }) => [x, gradient]);
    expect(new Set(arrays).size).toBe(12);
    for (const array of arrays) expect(given.has(array) || array === reused).toBe(false);
    expect([...start]).toEqual([-3, 4]);
  });

  test("steps: 0 visits the start alone", () => {
    const { path, stopped } = gradientDescent(bowl.f, [1, 1], { steps: 0 });
    expect([path.length, stopped]).toEqual([1, "steps"]);
  });

  test("the defaults are learningRate 0.01, steps 100, momentum 0, tolerance 0", () => {
    const plain = gradientDescent(valley.f, [3, 1]);
    const stated = { learningRate: 0.01, steps: 100, momentum: 0, tolerance: 0 };
    expect(plain).toEqual(gradientDescent(valley.f, [3, 1], stated));
    expect(plain.path.length).toBe(101);
  });

  test("f is called 2n + 1 times a visit, once with a gradient of one's own", () => {
    const { f, calls } = counted<Vector>(bowl.f);
    gradientDescent(f, [1, 1], { steps: 10 });
    expect(calls()).toBe(11 * 5);
    gradientDescent(f, [1, 1], { steps: 10, gradient: bowl.gradient });
    expect(calls()).toBe(11 * 5 + 11);
  });

  test("the start is never changed, not even if f throws halfway or writes into its argument", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 40 }),
        (start, halfway) => {
          const before = start.slice();
          let calls = 0;
          const f = (x: number[]) => {
            if (++calls === halfway) throw new Error("halfway");
            return x[0] ** 2;
          };
          try {
            gradientDescent(f, start);
          } catch {}
          const writes = (x: number[]) => x.fill(1)[0];
          gradientDescent(writes, start, { gradient: (x) => (x as Float64Array).fill(2) });
          expect(start).toEqual(before);
        },
      ),
      { seed: 1 },
    );
  });
});

describe("stopped", () => {
  test("converged: the gradient is no longer than the tolerance, for the first time", () => {
    const { path, stopped } = gradientDescent(bowl.f, [-3, 4], {
      learningRate: 0.1,
      steps: 1000,
      tolerance: 1e-3,
    });
    expect(stopped).toBe("converged");
    const lengths = path.map((visit) => lengthOf(visit.gradient));
    expect(lengths.findIndex((length) => length <= 1e-3)).toBe(lengths.length - 1);
    // 10·0.8^k ≤ 1e-3 from k = 42 on
    expect(path.length).toBe(43);
  });

  test("converged at once, where the start is level: on the saddle as in a valley", () => {
    const { path, stopped } = gradientDescent(saddle.f, [0, 0], { gradient: saddle.gradient });
    expect([path.length, stopped]).toEqual([1, "converged"]);
  });

  test("diverged: every point kept is finite, and one more step would not be", () => {
    const { path, stopped } = gradientDescent(bowl.f, [1, 1], { learningRate: 1e3, steps: 1000 });
    expect(stopped).toBe("diverged");
    for (const { x, value, gradient } of path) {
      for (const number of [...x, value, ...gradient]) expect(Number.isFinite(number)).toBe(true);
    }
    const [next] = descentStep(bowl.f, last(path).x, 1e3);
    expect(Number.isFinite(bowl.f([next, next]))).toBe(false);
  });

  test("diverged: a step to infinity is not taken", () => {
    const { path, stopped } = gradientDescent(([x]) => 10 * x, [0], { learningRate: 1e308 });
    expect([path.length, stopped]).toEqual([1, "diverged"]);
  });

  test("not diverged: a value and a gradient near the largest double, each of them finite", () => {
    const { stopped } = gradientDescent(() => 1e308, [0, 0], {
      gradient: () => [1.5e308, 1.5e308],
      learningRate: 1e-10,
      steps: 3,
    });
    expect(stopped).toBe("steps");
  });

  test("diverged: a step out of the domain of f keeps the last point inside", () => {
    const { path, stopped } = gradientDescent(([x]) => x - Math.log(x), [0.1], {
      learningRate: 1,
      steps: 10,
      gradient: ([x]) => [2 - 1 / x + 20],
    });
    expect(stopped).toBe("diverged");
    expect(last(path).x[0]).toBeGreaterThan(0);
  });
});

describe("a gradient that rounding has drowned", () => {
  const lifted =
    (by: number) =>
    ([x, y]: Vector) =>
      by + x ** 2 + y ** 2;

  test("rounding: 1e16 + x² + y² looks level at −272, and 1e9 + … to 1e-3 where its slope is 6.5e-3", () => {
    expect(gradientDescent(lifted(1e16), [-272, 1]).stopped).toBe("rounding");
    const options = { learningRate: 0.1, steps: 1000, tolerance: 1e-3 };
    expect(gradientDescent(lifted(1e9), [-3, 4], options).stopped).toBe("rounding");
  });

  test("converged: with its formula, or with a tolerance above ε·|f| / h", () => {
    const gradient = bowl.gradient;
    const rate = { learningRate: 0.1, steps: 1000 };
    expect(gradientDescent(lifted(1e16), [-3, 4], { ...rate, gradient, tolerance: 1e-9 }).stopped).toBe(
      "converged",
    );
    // ε·1e9 / 6e-6 is 0.037 along each of two variables
    expect(gradientDescent(lifted(1e9), [-3, 4], { ...rate, tolerance: 0.1 }).stopped).toBe("converged");
    expect(gradientDescent(bowl.f, [-3, 4], { ...rate, tolerance: 1e-9 }).stopped).toBe("converged");
  });
});

describe("gradientDescent finds minima", () => {
  test.each([
    ["himmelblau", himmelblau, [1, 1], { learningRate: 0.01, steps: 1000 }, 0],
    ["himmelblau", himmelblau, [-1, 1], { learningRate: 0.01, steps: 1000 }, 1],
    ["the left of two valleys", doubleWell, [-0.1], { learningRate: 0.1, steps: 1000 }, 0],
    ["the right of two valleys", doubleWell, [0.1], { learningRate: 0.1, steps: 1000 }, 1],
    ["rosenbrock, with momentum", rosenbrock, [-1, 1], { learningRate: 1e-3, momentum: 0.9, steps: 5000 }, 0],
  ] as const)("%s", (_, { f, gradient, minima }, start, options, which) => {
    const { path } = gradientDescent(f, start, { ...options, gradient });
    // the exact gradient leads to the minimum as far as doubles go; 1e-6 allows for Rosenbrock's flat floor
    expect(distance(last(path).x, minima[which].x)).toBeLessThan(1e-6);
  });

  test("momentum shortens the way along a valley", () => {
    const visits = (momentum: number) =>
      gradientDescent(valley.f, [3, 1], { learningRate: 0.05, momentum, steps: 1000, tolerance: 1e-6 }).path
        .length;
    expect(visits(0.5)).toBeLessThan(visits(0) / 2);
  });
});

describe("descentStep", () => {
  test("descentStep(x₀² + x₁², [−3, 4], 0.1) is [−2.4, 3.2], in a new Float64Array", () => {
    const x = Object.freeze([-3, 4]);
    const next = descentStep(bowl.f, x, 0.1);
    expect(next).toBeInstanceOf(Float64Array);
    // 0.1 · ε·|f|/(2h) = 0.1 · 1.5e-10
    expect(distance(next, [-2.4, 3.2])).toBeLessThan(2e-11);
  });

  test("descentStep is the first step of gradientDescent", () => {
    const { path } = gradientDescent(himmelblau.f, [1, 2], { learningRate: 0.02, steps: 1 });
    expect(path[1].x).toEqual(descentStep(himmelblau.f, [1, 2], 0.02));
  });
});

describe("refusals name the function, the argument and the value", () => {
  // biome-ignore lint/suspicious/noExplicitAny: the compiler would refuse most of these before they can be tested
  const loose = { descentStep, gradientDescent } as Record<string, any>;
  const f = bowl.f;
  const known = "learningRate, steps, momentum, tolerance, gradient";

  test.each<[string, unknown[], string]>([
    ["descentStep", [3, [1, 2], 0.1], "f must be a function, but was 3."],
    [
      "descentStep",
      [f, Float32Array.of(1, 2), 0.1],
      "x must be an array of numbers or a Float64Array, but was Float32Array [1, 2].",
    ],
    ["descentStep", [f, [1, 2], 0], "learningRate must be a positive, finite number, but was 0."],
    ["descentStep", [f, [1, 2]], "learningRate must be a positive, finite number, but was undefined."],
    ["descentStep", [() => "4", [1, 2], 0.1], 'the value of f must be a number, but was "4".'],
    ["gradientDescent", [{}, [1, 2]], "f must be a function, but was an object (Object)."],
    [
      "gradientDescent",
      [f, Int32Array.of(1, 2)],
      "start must be an array of numbers or a Float64Array, but was Int32Array [1, 2].",
    ],
    ["gradientDescent", [f, []], "start must be at least one number long, but was []."],
    ["gradientDescent", [f, [1, Number.NaN]], "start[1] must be a finite number, but was NaN."],
    ["gradientDescent", [f, [1, 2], 0.1], "options must be an object, but was 0.1."],
    ["gradientDescent", [f, [1, 2], { rate: 1 }], `each option must be one of ${known}, but was "rate".`],
    [
      "gradientDescent",
      [f, [1, 2], { learningRate: 0 }],
      "learningRate must be a positive, finite number, but was 0.",
    ],
    [
      "gradientDescent",
      [f, [1, 2], { learningRate: -0.1 }],
      "learningRate must be a positive, finite number, but was -0.1.",
    ],
    [
      "gradientDescent",
      [f, [1, 2], { learningRate: Number.NaN }],
      "learningRate must be a positive, finite number, but was NaN.",
    ],
    [
      "gradientDescent",
      [f, [1, 2], { learningRate: "0.1" }],
      'learningRate must be a positive, finite number, but was "0.1".',
    ],
    ["gradientDescent", [f, [1, 2], { steps: -1 }], "steps must be a whole number, 0 or more, but was -1."],
    ["gradientDescent", [f, [1, 2], { steps: 2.5 }], "steps must be a whole number, 0 or more, but was 2.5."],
    [
      "gradientDescent",
      [f, [1, 2], { steps: Number.POSITIVE_INFINITY }],
      "steps must be a whole number, 0 or more, but was Infinity.",
    ],
    [
      "gradientDescent",
      [f, [1, 2], { momentum: 1 }],
      "momentum must be at least 0 and less than 1, but was 1.",
    ],
    [
      "gradientDescent",
      [f, [1, 2], { momentum: -0.1 }],
      "momentum must be at least 0 and less than 1, but was -0.1.",
    ],
    [
      "gradientDescent",
      [f, [1, 2], { tolerance: -1e-9 }],
      "tolerance must be a finite number, 0 or more, but was -1e-9.",
    ],
    ["gradientDescent", [f, [1, 2], { gradient: [1, 2] }], "gradient must be a function, but was [1, 2]."],
    [
      "gradientDescent",
      [f, [1, 2], { gradient: () => [1] }],
      "the value of the gradient must be an array of 2 numbers, but was [1].",
    ],
    [
      "gradientDescent",
      [f, [1, 2], { gradient: () => ["1", 2] }],
      'the value of the gradient must be an array of 2 numbers, but was ["1", 2].',
    ],
    ["gradientDescent", [() => {}, [1, 2]], "the value of f must be a number, but was undefined."],
    [
      "gradientDescent",
      [() => Number.NaN, [1, 2]],
      "the value of f at the start must be a finite number, but was NaN.",
    ],
    [
      "gradientDescent",
      [f, [1, 2], { gradient: () => [1, Number.NaN] }],
      "slope 1 of the gradient at the start must be a finite number, but was NaN.",
    ],
    [
      "gradientDescent",
      [f, [1, 2], { steps: 1e308 }],
      "steps must be at most 3234162, since a longer path may not fit in memory, but was 1e+308.",
    ],
    [
      "gradientDescent",
      [f, new Array(1000).fill(1), { steps: 1e6 }],
      "steps must be at most 65873, since a longer path may not fit in memory, but was 1000000.",
    ],
    [
      "gradientDescent",
      [f, [1, 2], { gradient: () => new Array(2) }],
      "the value of the gradient must be an array of 2 numbers, but was [undefined, undefined].",
    ],
    [
      "gradientDescent",
      [f, [1, 2], { gradient: () => Int32Array.of(1, 2) }],
      "the value of the gradient must be an array of 2 numbers, but was Int32Array [1, 2].",
    ],
  ])("%s refuses %j: %s", (name, args, sentence) => {
    expect(() => loose[name](...args)).toThrow(`${name}: ${sentence}`);
  });
});
