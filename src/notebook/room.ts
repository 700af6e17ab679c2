// Room for the labels of the axes in the course's type, which is larger than Plot's.
import * as Plot from "@observablehq/plot";

type Side = "marginTop" | "marginRight" | "marginBottom" | "marginLeft";
type Margins = Partial<Record<Side, number>>;

/** A mark that draws nothing and asks for margins: Plot takes the widest that any mark asks for. */
export interface Room {
  readonly marks: Plot.Markish[];
  readonly margins: Margins;
}

/** The margins, in pixels, that a chart's axes need. */
export function room(options: Plot.PlotOptions): Room {
  const [x, y] = (["x", "y"] as const).map((name) => options.projection == null && hasAxis(options, name));
  const [fx, fy] = (["fx", "fy"] as const).map((name) => hasAxis(options, name));
  const margins: Margins = {
    ...(x && { marginLeft: 24, marginRight: 24, marginTop: 20, marginBottom: 20 }),
    ...(y && { marginTop: 34, marginBottom: 24, marginRight: 24 }),
    ...Object.assign({}, ...(x ? sidesOf(options.x?.axis, "bottom") : []).map((side) => spacious[side])),
    ...Object.assign({}, ...(y ? sidesOf(options.y?.axis, "left") : []).map((side) => spacious[side])),
    ...(fx && spacious.top),
    ...(fy && spacious.right),
    // Plot reckons an aspectRatio with the margins that marks ask for.
    ...(options.aspectRatio === undefined ? {} : given(options)),
  };
  const asks = Object.keys(margins).length > 0;
  return { marks: asks ? [Plot.text([], { ...margins, facet: null, frameAnchor: "middle" })] : [], margins };
}

/** How much higher a chart must be than Plot makes it, in pixels, where Plot counts rows and not pixels. */
export function roomBeyondPlots(
  chart: Plot.Plot,
  { margins: { marginTop = 20, marginBottom = 20 } }: Room,
  options: Plot.PlotOptions,
): number {
  const y = chart.scale("y");
  if (options.aspectRatio != null || options.projection != null || (y && y.bandwidth === undefined)) return 0;
  const plots = 20 + (marginBottom > 24 ? 30 : 20);
  return Math.max(0, marginTop + marginBottom - plots);
}

const spacious: Record<string, Margins> = {
  top: { marginTop: 48 },
  right: { marginRight: 64 },
  bottom: { marginBottom: 48 },
  left: { marginLeft: 64 },
};

function sidesOf(axis: unknown, usual: string): string[] {
  if (axis === "both") return usual === "left" ? ["left", "right"] : ["top", "bottom"];
  return [typeof axis === "string" && axis in spacious ? axis : usual];
}

/** Whether Plot will draw an axis: a mark has a place along it, or the chart describes it. */
function hasAxis(options: Plot.PlotOptions, name: "x" | "y" | "fx" | "fy"): boolean {
  const { axis, [name]: scale } = options;
  const own = scale?.axis === undefined ? axis : scale.axis;
  if (own === null || own === false) return false;
  const marks = ([options.marks ?? []] as unknown[]).flat(Number.POSITIVE_INFINITY) as {
    channels?: Record<string, { scale?: unknown }>;
    fx?: unknown;
    fy?: unknown;
  }[];
  if (name === "fx" || name === "fy")
    return marks.some((mark) => mark?.[name] != null) || options.facet?.[name === "fx" ? "x" : "y"] != null;
  return (
    (typeof scale === "object" && scale !== null) ||
    marks.some((mark) => Object.values(mark?.channels ?? {}).some((channel) => channel.scale === name))
  );
}

function given({ margin, ...options }: Plot.PlotOptions): Margins {
  const sides: Side[] = ["marginTop", "marginRight", "marginBottom", "marginLeft"];
  return Object.fromEntries(
    sides.map((side) => [side, options[side] ?? margin] as const).filter(([, size]) => size !== undefined),
  );
}
