/** A computation as a graph: values go forward along its arrows, and slopes come back. */
import * as Plot from "@observablehq/plot";
import { label } from "./marks/label";
import { palette } from "./palette";

const radius = 18;

/** A number of the computation: its name, its place in the drawing, its value, and the slope of the last one by it. */
export interface Signal {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly slope: number;
}

/** From one signal to another that depends on it, by their names, and the factor by which a nudge is passed on. */
export type Passes = readonly [from: string, to: string, factor: number];

/**
 * A circle for each signal, its value above in the colour of f, its slope below in that of slopes, and between them the
 * arrows, each with its factor.
 *
 * @throws RangeError if an arrow leads from or to a signal that is not there.
 * @example
 * const x = { name: "x", x: 0, y: 0, value: 3, slope: 6 };
 * const y = { name: "y", x: 1, y: 0, value: 9, slope: 1 };
 * Plot.plot({ axis: null, marks: [signals([x, y], [["x", "y", 6]])] });
 */
export function signals(nodes: readonly Signal[], passes: readonly Passes[]): Plot.Markish {
  const named = (name: string) => {
    const node = nodes.find((each) => each.name === name);
    if (node === undefined) throw new RangeError(`signals: no signal has the name "${name}".`);
    return node;
  };
  const arrows = passes.map(([from, to, factor]) => ({ from: named(from), to: named(to), factor }));
  return Plot.marks(
    Plot.arrow(arrows, {
      x1: ({ from }) => from.x,
      y1: ({ from }) => from.y,
      x2: ({ to }) => to.x,
      y2: ({ to }) => to.y,
      inset: radius + 4,
      stroke: palette.quiet,
    }),
    arrows.map(({ from, to, factor }) =>
      label(`× ${Number(factor.toFixed(2))}`, [(from.x + to.x) / 2, (from.y + to.y) / 2], {
        dx: 9 * Math.sign(from.y - to.y),
        dy: -13,
        fontWeight: 400,
      }),
    ),
    Plot.dot(nodes, { x: "x", y: "y", r: radius, fill: palette.paper, stroke: palette.ink }),
    Plot.text(nodes, { x: "x", y: "y", text: "name", fontWeight: 600, fill: palette.ink }),
    nodes.map(({ x, y, value, slope }) => [
      label(value.toFixed(2), [x, y], { dy: -31, fill: palette.f }),
      label(slope.toFixed(2), [x, y], { dy: 31, fill: palette.slope }),
    ]),
  );
}
