// What the prose of notebook 02 states and no cell prints: recomputed here.
import { centralDifference, derivative } from "../../../src/difference";
import type { Claim } from "./claim";

/** The third derivative of sin 1000x, beside that of sin x, and the rounding of 1000x, beside that of x. */
const [bend, rounding] = [1000 ** 3, 1000];

export const claims: Claim[] = [
  {
    text: "the parts are 1 + 0.1 + 0.005 + 0.00017: already 1.10517",
    value: () => [1, 0.1, 0.1 ** 2 / 2, 0.1 ** 3 / 6, Math.exp(0.1)],
  },
  { text: "1.67 billionths", value: () => (1e9 * 1e-4 ** 2) / 6 },
  {
    text: "up to $h = 1$, larger is on the whole better. At some of these h the error is exactly 0",
    check: () => centralDifference((x) => x * x, 1, 1) === 2,
  },
  {
    text: "For $\\sin 1000x$ the third derivative is $10^9$ times that of $\\sin x$, and the slope",
    value: () => [1000, bend],
  },
  {
    text: "At 1e12 the rounding of $x^2$ remains: their slope is off by a tenth",
    check: () => near(Math.round(10 * (centralDifference((x) => x * x, 1e12, 1e-4) / 2e12)) - 10, 1),
  },
  { text: "So the left arm rises, up to 0.54", value: () => Math.cos(1) },
  { text: "at most 20 values show", check: () => mostAsked() <= 20 },
  {
    text: "Down to 1e-4 the two are hardly to be told apart",
    check: () => [0.1, 1e-3, 1e-4].every((h) => gap((x) => Math.sqrt(x ** 2 + 1e-12), h) > 1.98),
  },
  // Where h² · bend = rounding / h.
  { text: "the best step is a hundred times smaller", check: () => near(Math.cbrt(bend / rounding), 100) },
];

/** The difference ahead less the one back, at 0. */
const gap = (f: (x: number) => number, h: number) => (f(h) - 2 * f(0) + f(-h)) / h;

/** The most values for which `derivative` asks a curve of this notebook. */
function mostAsked(): number {
  const curves = [Math.exp, (x: number) => 1e7 + Math.sin(x), (x: number) => Math.sin(1000 * x), Math.abs];
  const counts = curves.flatMap((f) =>
    [0, 1, 10, -30].map((x) => {
      let asked = 0;
      const counting = (at: number) => {
        asked += 1;
        return f(at);
      };
      derivative(counting, x);
      return asked;
    }),
  );
  return Math.max(...counts);
}

const near = (value: number, stated: number) => Math.abs(value / stated - 1) < 1e-12;
