// Room for the labels of the axes in the course's type, which is larger than Plot's.
import type * as Plot from "@observablehq/plot";
import { boxOf } from "../page/box";

type Side = "Top" | "Right" | "Bottom" | "Left";

/** Margins in pixels, by Plot's names for them. */
export type Margins = Partial<Record<`margin${Side}`, number>>;

type Position = "x" | "y" | "fx" | "fy";

/** What Plot gives an axis of its own; what an axis in our type takes. */
const plots = { x: 30, y: 40, fx: 30, fy: 40 };
const ours = { x: 48, y: 64, fx: 48, fy: 64 };

/** The margins that a chart's axes need. */
export function marginsFor(options: Plot.PlotOptions): Margins {
  const flat = options.projection == null;
  const [x, y] = [flat && hasAxis(options, "x"), flat && hasAxis(options, "y")];
  return {
    ...(x && { marginLeft: 24, marginRight: 24, marginTop: 20, marginBottom: 20 }),
    ...(y && { marginTop: 34, marginBottom: 24, marginRight: 24 }),
    ...(x && along("x", sidesOf(options, "x", "Bottom"))),
    ...(y && along("y", sidesOf(options, "y", "Left"))),
    ...(hasAxis(options, "fx") && options.fx?.label !== null && along("fx", ["Top"])),
    ...(hasAxis(options, "fy") && options.fy?.label !== null && along("fy", ["Right"])),
    // Plot reckons an aspectRatio with the margins that marks ask for.
    ...(options.aspectRatio === undefined ? {} : given(options)),
  };
}

/** What a drawn chart needs beyond `margins`: a longer side for long labels, and height where Plot counts rows. */
export function needs(chart: Plot.Plot & Element, margins: Margins, options: Plot.PlotOptions) {
  const wider = { ...widest(chart, "y", "Left", margins), ...widest(chart, "fy", "Right", margins) };
  const y = chart.scale("y");
  const rows = options.aspectRatio == null && options.projection == null && !(y && y.bandwidth === undefined);
  const { marginTop = 20, marginBottom = 20 } = margins;
  const extra = rows ? Math.max(0, marginTop + marginBottom - 20 - (marginBottom > 24 ? plots.x : 20)) : 0;
  const grows = options.margin === undefined && options.height === undefined && extra > 0;
  return {
    margins: { ...margins, ...wider },
    extra: grows ? extra : 0,
    wider: Object.keys(wider).length > 0,
  };
}

/** The margin that the tick labels of an upright axis take, if that is more than they have. */
function widest(chart: Element, name: "y" | "fy", side: "Left" | "Right", margins: Margins): Margins {
  const has = margins[`margin${side}`];
  const labels = [...chart.querySelectorAll(`[aria-label="${name}-axis tick label"]`)];
  const label = [...chart.querySelectorAll(`[aria-label="${name}-axis label"] text`)];
  const aside = label.some((text) => /rotate/.test(text.getAttribute("transform") ?? "")) ? 24 : 0;
  const width = Math.max(
    0,
    ...labels.flatMap((group) => [...group.querySelectorAll("text")]).map((text) => boxOf(text).width),
  );
  const needed = Math.min(240, Math.ceil(width + 12 + aside));
  return has !== undefined && has >= ours[name] && needed > has ? { [`margin${side}`]: needed } : {};
}

function along(name: Position, sides: Side[]): Margins {
  return Object.fromEntries(sides.map((side) => [`margin${side}`, ours[name]]));
}

/** Where an axis stands: as the chart says, or as its explicit axes ask, by their margins. */
function sidesOf(options: Plot.PlotOptions, name: "x" | "y", usual: Side): Side[] {
  const both: Side[] = name === "x" ? ["Top", "Bottom"] : ["Left", "Right"];
  const explicit = marksOf(options).filter((mark) => mark.ariaLabel?.startsWith(`${name}-axis`));
  if (explicit.length > 0)
    return both.filter((side) => explicit.some((mark) => mark[`margin${side}`] === plots[name]));
  const axis = options[name]?.axis ?? options.axis;
  if (axis === "both") return both;
  return both
    .filter((side) => side.toLowerCase() === axis)
    .concat(both.some((side) => side.toLowerCase() === axis) ? [] : usual);
}

/** Whether Plot will draw an axis: a mark has a place along it, or the chart describes it. */
function hasAxis(options: Plot.PlotOptions, name: Position): boolean {
  const { axis, [name]: scale } = options;
  const marks = marksOf(options);
  if (marks.some((mark) => mark.ariaLabel?.startsWith(`${name}-axis`))) return true;
  const own = scale?.axis === undefined ? axis : scale.axis;
  if (own === null || own === false) return false;
  if (name === "fx" || name === "fy")
    return marks.some((mark) => mark[name] != null) || options.facet?.[name === "fx" ? "x" : "y"] != null;
  const described = typeof scale === "object" && scale !== null;
  return (
    described || marks.some((mark) => Object.values(mark.channels ?? {}).some((one) => one.scale === name))
  );
}

interface Mark extends Margins {
  readonly ariaLabel?: string;
  readonly channels?: Record<string, { scale?: unknown }>;
  readonly fx?: unknown;
  readonly fy?: unknown;
}

function marksOf({ marks }: Plot.PlotOptions): Mark[] {
  return ([marks] as unknown[]).flat(Number.POSITIVE_INFINITY).filter((mark) => mark != null) as Mark[];
}

function given({ margin, ...options }: Plot.PlotOptions): Margins {
  const names = (["Top", "Right", "Bottom", "Left"] as const).map((side) => `margin${side}` as const);
  const sizes = names.map((name) => [name, options[name] ?? margin] as const);
  return Object.fromEntries(sizes.filter(([, size]) => size !== undefined));
}
