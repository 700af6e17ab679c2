// Populations of functions of one variable, each with its exact slope at one point: what `derivative` is held to.
//
// A member is drawn from a seed. `doubt` is how far the exact slope itself may be off by rounding; `allowed` the error
// that rounding allows any method, where that is known; `hidden` says that `derivative` does not promise to see it, by
// an inequality of its docstring.

import { randomNumbers } from "../../../src/random";
import { after, constant, type Jet, plus, times, variable } from "./jet";

export type Member = {
  name: string;
  f: (x: number) => number;
  x: number;
  slope: number;
  doubt: number;
  allowed?: number;
  hidden?: boolean;
};

export type Draw = {
  /** From low to high. */
  between: (low: number, high: number) => number;
  /** From low to high, each decade as likely as the next. */
  decades: (low: number, high: number) => number;
  sign: () => number;
  pick: <Thing>(things: readonly Thing[]) => Thing;
};

export function drawing(seed: number, use: string): Draw {
  const random = randomNumbers(seed, use);
  const between = (low: number, high: number) => low + (high - low) * random();
  return {
    between,
    decades: (low, high) => Math.exp(between(Math.log(low), Math.log(high))),
    sign: () => (random() < 0.5 ? -1 : 1),
    pick: (things) => things[Math.floor(random() * things.length)],
  };
}

type Part = { name: string; f: (x: number) => number; slope: number; bend: number };

const trends: Record<string, (x: number, draw: Draw) => Part> = {
  none: () => ({ name: "0", f: () => 0, slope: 0, bend: 0 }),
  root: (x) => ({
    name: "√|x|",
    f: (t) => Math.sqrt(Math.abs(t)),
    slope: (Math.sign(x) * 0.5) / Math.sqrt(Math.abs(x)),
    bend: -0.25 * Math.abs(x) ** -1.5,
  }),
  logarithm: (x) => ({ name: "ln|x|", f: (t) => Math.log(Math.abs(t)), slope: 1 / x, bend: -1 / x ** 2 }),
  line: (_, draw) => {
    const [a, b] = [draw.sign() * draw.decades(1e-3, 1e3), draw.sign() * draw.decades(1e-3, 1e3)];
    return { name: `${a}x + ${b}`, f: (t) => a * t + b, slope: a, bend: 0 };
  },
  parabola: (x, draw) => {
    const [a, b] = [draw.sign() * draw.decades(1e-3, 1e3), draw.sign() * draw.decades(1e-3, 1e3)];
    return { name: `${a}x² + ${b}x`, f: (t) => a * t * t + b * t, slope: 2 * a * x + b, bend: 2 * a };
  },
  exponential: (x, draw) => {
    const b = (draw.sign() * draw.decades(1e-2, 10)) / Math.max(1, Math.abs(x));
    return {
      name: `exp(${b}x)`,
      f: (t) => Math.exp(b * t),
      slope: b * Math.exp(b * x),
      bend: b * b * Math.exp(b * x),
    };
  },
};

export const points = (draw: Draw) => draw.sign() * draw.decades(1e-8, 1e8);

/** A wave on a trend. */
export function wave(draw: Draw): Member {
  const x = points(draw);
  const kind = draw.pick(Object.keys(trends));
  const trend = trends[kind](x, draw);
  const length = draw.decades(1e-3 * Math.min(1, Math.abs(x)), 1e3 * Math.max(1, Math.abs(x)));
  const w = (2 * Math.PI) / length;
  const c = draw.between(-3, 3);
  const size = draw.pick([1, Math.abs(trend.f(x)) || 1, Math.abs(trend.slope / w) || 1]);
  const a = draw.decades(1e-3, 1e2) * size;
  const f = (t: number) => trend.f(t) + a * Math.sin(w * t + c);
  const slope = trend.slope + a * w * Math.cos(w * x + c);
  const bend = Math.abs(trend.bend) + Math.abs(a * w * w * Math.sin(w * x + c));
  const parts = Math.abs(trend.slope) + Math.abs(a * w);
  return {
    name: `${trend.name} + ${a}·sin(${w}x + ${c}) at ${x}`,
    f,
    x,
    slope,
    doubt: 4 * Number.EPSILON * (parts + Math.abs(x) * bend),
    allowed: (Number.EPSILON * (Math.abs(f(x)) + Math.abs(x * slope))) / length,
    hidden: a < 1e4 * Number.EPSILON * Math.abs(f(x)) || length < 2e-5 * Math.min(1, Math.abs(x)),
  };
}

const unary: {
  name: string;
  f: (u: number) => number;
  jet: (u: number) => [number, number, number];
  calm?: boolean;
}[] = [
  { name: "exp", f: Math.exp, jet: (u) => [Math.exp(u), Math.exp(u), Math.exp(u)], calm: true },
  { name: "sin", f: Math.sin, jet: (u) => [Math.sin(u), Math.cos(u), -Math.sin(u)] },
  { name: "cos", f: Math.cos, jet: (u) => [Math.cos(u), -Math.sin(u), -Math.cos(u)] },
  {
    name: "log|·|",
    f: (u) => Math.log(Math.abs(u)),
    jet: (u) => [Math.log(Math.abs(u)), 1 / u, -1 / u ** 2],
    calm: true,
  },
  {
    name: "sqrt|·|",
    f: (u) => Math.sqrt(Math.abs(u)),
    jet: (u) => [
      Math.sqrt(Math.abs(u)),
      (Math.sign(u) * 0.5) / Math.sqrt(Math.abs(u)),
      -0.25 * Math.abs(u) ** -1.5,
    ],
    calm: true,
  },
  {
    name: "atan",
    f: Math.atan,
    jet: (u) => [Math.atan(u), 1 / (1 + u * u), (-2 * u) / (1 + u * u) ** 2],
    calm: true,
  },
  {
    name: "tanh",
    f: Math.tanh,
    jet: (u) => {
      const t = Math.tanh(u);
      // 1 − t² would lose all digits where t is almost 1.
      const slope = Math.cosh(u) ** -2;
      return [t, slope, -2 * t * slope];
    },
    calm: true,
  },
  { name: "square", f: (u) => u * u, jet: (u) => [u * u, 2 * u, 2], calm: true },
  { name: "1/·", f: (u) => 1 / u, jet: (u) => [1 / u, -1 / u ** 2, 2 / u ** 3], calm: true },
  {
    name: "log1p²",
    f: (u) => Math.log1p(u * u),
    jet: (u) => [Math.log1p(u * u), (2 * u) / (1 + u * u), (2 - 2 * u * u) / (1 + u * u) ** 2],
    calm: true,
  },
];

type Node = { name: string; f: (x: number) => number; jet: (x: number) => Jet };

function tree(draw: Draw, depth: number, calm: boolean): Node {
  const kind = depth === 0 ? 0 : draw.between(0, 1);
  if (kind < 0.2) {
    const [a, b] = [draw.sign() * draw.decades(0.1, 10), draw.pick([0, draw.sign() * draw.decades(0.1, 10)])];
    return {
      name: `(${a.toPrecision(4)}x + ${b.toPrecision(4)})`,
      f: (x) => a * x + b,
      jet: (x) => plus(times(constant(a), variable(x)), constant(b)),
    };
  }
  if (kind < 0.75) {
    const outer = draw.pick(calm ? unary.filter((one) => one.calm) : unary);
    const inner = tree(draw, depth - 1, calm);
    return {
      name: `${outer.name}(${inner.name})`,
      f: (x) => outer.f(inner.f(x)),
      jet: (x) => {
        const u = inner.jet(x);
        return after(u, outer.jet(u.value));
      },
    };
  }
  const [one, other] = [tree(draw, depth - 1, calm), tree(draw, depth - 1, calm)];
  return draw.between(0, 1) < 0.5
    ? {
        name: `(${one.name} + ${other.name})`,
        f: (x) => one.f(x) + other.f(x),
        jet: (x) => plus(one.jet(x), other.jet(x)),
      }
    : {
        name: `(${one.name} · ${other.name})`,
        f: (x) => one.f(x) * other.f(x),
        jet: (x) => times(one.jet(x), other.jet(x)),
      };
}

/** A random composition; `calm` leaves waves out. */
export function composition(calm: boolean) {
  return (draw: Draw): Member => {
    for (;;) {
      const node = tree(draw, 3, calm);
      const x = points(draw);
      const jet = node.jet(x);
      const sound = [jet.value, jet.slope, jet.bend, jet.doubt].every(
        (n) => Number.isFinite(n) && Math.abs(n) < 1e200,
      );
      if (!sound || Math.abs(jet.slope) < 1e-200) continue;
      return {
        name: `${node.name} at ${x}`,
        f: node.f,
        x,
        slope: jet.slope,
        doubt: 2 * jet.doubt + 1e-300,
        hidden:
          jet.drowned || jet.noise > 100 * Number.EPSILON * (Math.abs(jet.value) + Math.abs(x * jet.slope)),
      };
    }
  };
}

/** Something smooth on a large constant. */
export function offset(draw: Draw): Member {
  const x = draw.sign() * draw.decades(1e-4, 1e4);
  const c = draw.sign() * draw.decades(1, 1e16);
  const node = draw.pick<{ n: string; g: (t: number) => number; s: number; b: number }>([
    { n: "sin", g: Math.sin, s: Math.cos(x), b: Math.sin(x) },
    { n: "atan", g: Math.atan, s: 1 / (1 + x * x), b: 1 },
    { n: "x²", g: (t) => t * t, s: 2 * x, b: 2 },
    {
      n: "sqrt",
      g: (t) => Math.sqrt(Math.abs(t)),
      s: (Math.sign(x) * 0.5) / Math.sqrt(Math.abs(x)),
      b: Math.abs(x) ** -1.5,
    },
  ]);

  return {
    name: `${c} + ${node.n}(x) at ${x}`,
    f: (t) => c + node.g(t),
    x,
    slope: node.s,
    doubt: 4 * Number.EPSILON * (Math.abs(node.s) + Math.abs(x * node.b)),
  };
}

/** A bump, a sigmoid or a Lorentz curve of any width, next to it or on its flank. */
export function bump(draw: Draw): Member {
  const m = draw.pick([0, draw.sign() * draw.decades(1e-2, 1e4)]);
  const width = draw.decades(1e-3, 10) * Math.min(1, Math.abs(m) || 1);
  const u0 = draw.between(-2, 2);
  const x = m + u0 * width;
  const u = (x - m) / width;
  const kind = draw.pick(["gauss", "lorentz", "tanh"]);
  const value = {
    gauss: (v: number) => Math.exp(-v * v),
    lorentz: (v: number) => 1 / (1 + v * v),
    tanh: Math.tanh,
  }[kind] as (v: number) => number;
  const slope = {
    gauss: -2 * u * Math.exp(-u * u),
    lorentz: (-2 * u) / (1 + u * u) ** 2,
    tanh: 1 - Math.tanh(u) ** 2,
  }[kind] as number;
  return {
    name: `${kind} of width ${width} around ${m} at ${x}`,
    f: (t) => value((t - m) / width),
    x,
    slope: slope / width,
    doubt: (8 * Number.EPSILON * (1 + Math.abs(x / width))) / width,
    allowed: (Number.EPSILON * (Math.abs(value(u)) + Math.abs((x * slope) / width))) / width,
  };
}

/** Powers, logarithms, poles and edges of domains. */
export function edge(draw: Draw): Member {
  const x = draw.decades(1e-8, 1e8);
  const kind = draw.pick(["power", "ln", "pole", "acos", "atanh", "sqrt1"]);
  const eps = Number.EPSILON;
  if (kind === "power") {
    const p = draw.between(-3, 4);
    const slope = p * x ** (p - 1);
    return { name: `x^${p} at ${x}`, f: (t) => t ** p, x, slope, doubt: 8 * eps * Math.abs(slope) };
  }
  if (kind === "ln") return { name: `ln at ${x}`, f: Math.log, x, slope: 1 / x, doubt: (4 * eps) / x };
  if (kind === "pole") {
    const a = draw.sign() * draw.decades(1e-8, 1e8);
    const at = a + draw.sign() * draw.decades(1e-6, 1) * Math.abs(a);
    const slope = -1 / (at - a) ** 2;
    return {
      name: `1/(x − ${a}) at ${at}`,
      f: (t) => 1 / (t - a),
      x: at,
      slope,
      doubt: 8 * eps * Math.abs(slope),
    };
  }
  const d = draw.decades(1e-6, 1);
  const at = 1 - d;
  if (kind === "acos") {
    const slope = -1 / Math.sqrt((1 - at) * (1 + at));
    return { name: `acos at ${at}`, f: Math.acos, x: at, slope, doubt: 8 * eps * Math.abs(slope) };
  }
  if (kind === "atanh") {
    const slope = 1 / ((1 - at) * (1 + at));
    return { name: `atanh at ${at}`, f: Math.atanh, x: at, slope, doubt: 8 * eps * Math.abs(slope) };
  }
  const slope = -0.5 / Math.sqrt(1 - at);
  return {
    name: `√(1 − x) at ${at}`,
    f: (t) => Math.sqrt(1 - t),
    x: at,
    slope,
    doubt: 8 * eps * Math.abs(slope),
  };
}

/** A line or a curve with a kink, a cusp or a jump at a distance, from far to nothing; the slope is that of x's side. */
export function corner(draw: Draw): Member {
  const m = draw.pick([0, draw.sign() * draw.decades(1e-4, 1e4)]);
  const far = draw.sign() * draw.decades(1e-9, 1e2) * Math.max(1, Math.abs(m));
  const x = m + far;
  const k = draw.sign() * draw.decades(1e-3, 1e3);
  const kind = draw.pick(["abs", "relu", "jump", "cusp", "root"]);
  const other = draw.pick([
    { n: "0", g: () => 0, s: 0, b: 0 },
    { n: "7", g: () => 7, s: 0, b: 0 },
    { n: "sin", g: Math.sin, s: Math.cos(x), b: 1 },
    { n: "x²", g: (t: number) => t * t, s: 2 * x, b: 2 },
    { n: "3x+1", g: (t: number) => 3 * t + 1, s: 3, b: 0 },
  ]);
  const d = x - m;
  const part: { f: (t: number) => number; s: number; b: number } = {
    abs: { f: (t: number) => k * Math.abs(t - m), s: k * Math.sign(d), b: 0 },
    relu: { f: (t: number) => k * Math.max(0, t - m), s: d > 0 ? k : 0, b: 0 },
    jump: { f: (t: number) => (t > m ? k : 0), s: 0, b: 0 },
    cusp: {
      f: (t: number) => k * Math.sqrt(Math.abs(t - m)),
      s: (k * Math.sign(d) * 0.5) / Math.sqrt(Math.abs(d)),
      b: k * Math.abs(d) ** -1.5,
    },
    root: {
      f: (t: number) => k * Math.cbrt(t - m),
      s: k / 3 / Math.cbrt(d) ** 2,
      b: k * Math.abs(d) ** (-5 / 3),
    },
  }[kind] as { f: (t: number) => number; s: number; b: number };
  const slope = part.s + other.s;
  return {
    name: `${k}·${kind}(x − ${m}) + ${other.n} at ${m} + ${far}`,
    f: (t) => part.f(t) + other.g(t),
    x,
    slope,
    doubt: 8 * Number.EPSILON * (Math.abs(part.s) + Math.abs(other.s) + Math.abs(x * other.b)),
  };
}
