import { tellSaddle } from "../../../../src/notebook/practice/06-stuck/tell-saddle";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

type F = (x: number[]) => number;

const bends = (f: F, [x, y]: number[], directions: number[][]) =>
  directions.map(([u, v]) => {
    const h = 1e-3;
    return f([x + h * u, y + h * v]) - 2 * f([x, y]) + f([x - h * u, y - h * v]);
  });

const axes = [
  [1, 0],
  [0, 1],
];

const diagonals = [
  [1, 1],
  [1, -1],
];

const around = Array.from({ length: 180 }, (_, degree) => [
  Math.cos((degree * Math.PI) / 180),
  Math.sin((degree * Math.PI) / 180),
]);

const word = (each: number[], up = "minimum", down = "maximum", both = "saddle") =>
  each.every((bend) => bend > 1e-9) ? up : each.every((bend) => bend < -1e-9) ? down : both;

describeExercise<[f: F, x: number[]]>({ tellSaddle }, [
  almost("axes-only", (f, x) => word(bends(f, x, axes))),
  almost("diagonals-only", (f, x) => word(bends(f, x, diagonals))),
  almost("four-directions", (f, x) => word(bends(f, x, [...axes, ...diagonals]))),
  almost("exchanged", (f, x) => word(bends(f, x, around), "maximum", "minimum")),
  notYet("one-direction", (f, x) => word(bends(f, x, [[1, 0]]))),
  notYet("sum-of-bends", (f, x) => {
    const [u, v] = bends(f, x, axes);
    return word([u + v]);
  }),
  notYet("no-maximum", (f, x) => word(bends(f, x, around), "minimum", "saddle")),
  notYet("no-saddle", (f, x) => word([Math.max(...bends(f, x, around))])),
  notYet("always-saddle", () => "saddle"),
  notYet("wrong-kind", (f, x) => bends(f, x, around).every((bend) => bend > 0)),
  notYet("never-evaluated", () => "minimum"),
  notYet("elsewhere", (f, x) => (f(x) > 0 ? "up" : "down")),
  right("the mixed second difference", (f, [x, y]) => {
    const h = 1e-3;
    const here = f([x, y]);
    const along0 = f([x + h, y]) - 2 * here + f([x - h, y]);
    const along1 = f([x, y + h]) - 2 * here + f([x, y - h]);
    const mixed = (f([x + h, y + h]) - f([x + h, y - h]) - f([x - h, y + h]) + f([x - h, y - h])) / 4;
    if (along0 * along1 < mixed ** 2) return "saddle";
    return along0 > 0 ? "minimum" : "maximum";
  }),
]);
