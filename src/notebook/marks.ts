/**
 * Plot marks that the charts of the course share. Each function returns marks to be composed in a chart's
 * `marks`; whatever a caller adds in `options` goes to Plot as it is.
 */
import * as Plot from "@observablehq/plot";
import { palette } from "./palette";

type Point = ArrayLike<number>;
type Interval = readonly [number, number];
type Options = Record<string, unknown>;

/** The part of the plane that a chart shows. */
export interface Window {
  readonly x: Interval;
  readonly y: Interval;
}

/**
 * Options of a chart whose two axes measure the same kind of thing: a circle looks like one.
 * Spread it into the chart, then add marks: `show({ ...plane(bowl.window), marks: [...] })`. `names` labels the axes.
 */
export function plane(
  { x, y }: Window,
  { names = ["x₀", "x₁"], ...options }: Options & { names?: string[] } = {},
) {
  return {
    width: 480,
    aspectRatio: 1,
    x: { domain: x, label: names[0], ticks: 6 },
    y: { domain: y, label: names[1], ticks: 6 },
    color: { range: palette.heights },
    ...options,
  };
}

/** An axis of powers of ten, marked every `every` of them, for `show({ x: powersOfTen("h", -16, 0), … })`. */
export function powersOfTen(label: string, from: number, to: number, every = 2) {
  const ticks = Array.from(
    { length: Math.floor((to - from) / every) + 1 },
    (_, k) => 10 ** (from + k * every),
  );
  const raised = (value: number) =>
    [...String(Math.round(Math.log10(value)))].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "⁻").join("");
  const tickFormat = (value: number) => (value === 1 ? "1" : value === 10 ? "10" : `10${raised(value)}`);
  return { type: "log" as const, label, domain: [10 ** from, 10 ** to], ticks, tickFormat };
}

/** The graph of a function of one number over an interval; a gap where it is not finite. */
export function curve(f: (x: number) => number, [from, to]: Interval, options: Options = {}): Plot.Markish {
  const graph = Array.from({ length: 301 }, (_, k) => {
    const x = from + ((to - from) * k) / 300;
    return [x, drawable(f(x))];
  });
  return Plot.line(graph, { stroke: palette.f, strokeWidth: 2.5, clip: true, ...options });
}

/** The straight line through `point` with `slope`, across `interval`, and a dot where it touches. */
export function tangent(
  point: Point,
  slope: number,
  [from, to]: Interval,
  options: Options = {},
): Plot.Markish {
  const at = (x: number) => [x, drawable(point[1] + slope * (x - point[0]))];
  const stroke = (options.stroke ?? palette.slope) as string;
  return Plot.marks(
    Plot.line([at(from), at(to)], { strokeWidth: 2, clip: true, ...options, stroke }),
    Plot.dot([point], { fill: stroke, r: 5, clip: true }),
  );
}

/**
 * Lines of equal height of a function of two numbers, the low ground shaded. Heights between lines grow
 * like squares, so that a round bowl gets evenly spaced rings.
 */
export function contours(f: (x: number[]) => number, { x, y }: Window, options: Options = {}): Plot.Markish {
  const heights = grid(x, 60).flatMap((x0) => grid(y, 60).map((x1) => f([x0, x1])));
  const [low, high] = extent(heights);
  const levels = Array.from({ length: 12 }, (_, k) => low + (high - low) * (k / 12) ** 2);
  const thresholds = levels.filter(Number.isFinite);
  const [[x1, x2], [y1, y2]] = [beyond(x), beyond(y)];
  return Plot.contour({
    value: (x0: number, x1: number) => f([x0, x1]),
    fill: "value",
    ...{ x1, x2, y1, y2, thresholds, pixelSize: 10, clip: true },
    ...{ stroke: "#8fabc6", strokeWidth: 1 },
    ...options,
  });
}

/** Every point that a descent visited, joined in order; the start is a ring, the end a larger dot. */
export function descentPath(path: readonly { x: Point }[], options: Options = {}): Plot.Markish {
  const points = path.map(({ x }) => [drawable(x[0]), drawable(x[1])]);
  const stroke = palette.path;
  return Plot.marks(
    Plot.line(points, { stroke, strokeWidth: 1.5, clip: true, ...options }),
    Plot.dot(points, {
      fill: stroke,
      stroke: palette.paper,
      strokeWidth: 0.75,
      r: 4,
      clip: true,
      ...options,
    }),
    Plot.dot(points.slice(0, 1), {
      fill: palette.paper,
      stroke,
      strokeWidth: 2,
      r: 6,
      clip: true,
      ...options,
    }),
  );
}

/** A marble that rolls from point to point, rests at the last one, and begins again. */
export function marble(
  path: readonly { x: Point }[],
  { fill = palette.path, seconds = 6 }: { fill?: string; seconds?: number } = {},
): Plot.Markish {
  const points = path.map(({ x }) => [drawable(x[0]), drawable(x[1])]);
  return Plot.dot(points, {
    ...{ r: 9, fill, stroke: palette.paper, strokeWidth: 1.5 },
    render(index, _scales, { x, y }, _dimensions, { document }) {
      const create = (name: string) => document.createElementNS("http://www.w3.org/2000/svg", name);
      const group = create("g") as SVGElement;
      const circle = create("circle");
      const rest = Array.from(index.slice(-1)).flatMap((k) => Array(Math.ceil(index.length / 3)).fill(k));
      for (const [name, places] of Object.entries({ cx: x, cy: y })) {
        const stations = [...index, ...rest].map((k) => Math.round((places as number[])[k] * 10) / 10);
        const motion = create("animate");
        const attributes = { attributeName: name, values: stations.join(";"), dur: `${seconds}s` };
        for (const [key, value] of Object.entries({ ...attributes, repeatCount: "indefinite" }))
          motion.setAttribute(key, value);
        circle.setAttribute(name, String(stations.at(-1)));
        circle.append(motion);
      }
      for (const [key, value] of Object.entries({
        r: "9",
        fill,
        stroke: palette.paper,
        "stroke-width": "1.5",
      }))
        circle.setAttribute(key, value);
      group.append(circle);
      return group;
    },
  });
}

/** An arrow that starts at `from` and has the length and direction of `vector`, with words in its colour at its head. */
export function arrow(from: Point, vector: Point, text = "", options: Options = {}): Plot.Markish {
  const to = [drawable(from[0] + vector[0]), drawable(from[1] + vector[1])];
  const stroke = (options.stroke ?? palette.slope) as string;
  const ends = { x1: () => from[0], y1: () => from[1], x2: () => to[0], y2: () => to[1] };
  return Plot.marks(
    Plot.arrow([0], { ...ends, stroke, strokeWidth: 3, headLength: 10, inset: 0, clip: true, ...options }),
    label(text, to, { fill: stroke, dy: vector[1] < 0 ? 16 : -16, ...options }),
  );
}

/** Words at a point, with paper behind them, so that they read on top of anything. */
export function label(text: string, at: Point, options: Options = {}): Plot.Markish {
  const halo = { stroke: palette.paper, strokeWidth: 5, paintOrder: "stroke" };
  return Plot.text([at], { text: [text], fontWeight: 600, fill: palette.ink, ...options, ...halo });
}

/** Dashed lines through zero: the axes of a plain drawing. */
export function zeroLines(): Plot.Markish {
  const options = { stroke: palette.quiet, strokeDasharray: "6 5" };
  return Plot.marks(Plot.ruleX([0], options), Plot.ruleY([0], options));
}

/** On two log axes, the straight line y ∝ x^exponent through a point, across an interval, with its words. */
export function powerLaw(exponent: number, through: Point, [from, to]: Interval, text: string): Plot.Markish {
  const at = (x: number) => [x, through[1] * (x / through[0]) ** exponent];
  const stroke = palette.quiet;
  return Plot.marks(
    Plot.line([at(from), at(to)], { stroke, strokeDasharray: "5 4", clip: true }),
    label(text, at(Math.sqrt(from * to)), { fill: stroke, fontWeight: 400, dy: -12 }),
  );
}

/** A map of which region each point of the plane belongs to: `region` returns 0, 1, 2, 3, or −1 for none. */
export function regions(region: (x: number[]) => number, { x, y }: Window, columns = 120): Plot.Markish {
  const width = (x[1] - x[0]) / columns;
  const rows = Math.round((y[1] - y[0]) / width);
  const height = (y[1] - y[0]) / rows;
  const runs: { x1: number; x2: number; y1: number; y2: number; fill: string }[] = [];
  for (let row = 0; row < rows; row++) {
    const y1 = y[0] + row * height;
    for (let column = 0; column < columns; column++) {
      const x1 = x[0] + column * width;
      const fill = palette.regions[region([x1 + width / 2, y1 + height / 2])] ?? palette.paper;
      const last = runs.at(-1);
      if (last?.y1 === y1 && last.fill === fill) last.x2 = x1 + width;
      else runs.push({ x1, x2: x1 + width, y1, y2: y1 + height, fill });
    }
  }
  const paint = { fill: "fill", stroke: "fill", strokeWidth: 0.6 };
  return Plot.rect(runs, { x1: "x1", x2: "x2", y1: "y1", y2: "y2", ...paint });
}

/** Evenly spaced numbers from one end of an interval to the other, both included. */
function grid([from, to]: Interval, count: number): number[] {
  return Array.from({ length: count }, (_, k) => from + ((to - from) * k) / (count - 1));
}

/** A little more than the interval: the frame cuts the contours, and hides how they end. */
function beyond([from, to]: Interval): Interval {
  const margin = (to - from) / 20;
  return [from - margin, to + margin];
}

function extent(values: number[]): [number, number] {
  const finite = values.filter(Number.isFinite);
  return [Math.min(...finite), Math.max(...finite)];
}

/** A number that an SVG can hold: far away is as good as infinitely far, and NaN is a gap. */
function drawable(value: number): number {
  return Math.max(-1e6, Math.min(1e6, value));
}
