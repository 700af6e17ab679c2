/** Practice of notebook 03: slopes in several directions, and the gradient that collects them. */

export * from "./gradient-cost";
export * from "./partial-derivative";
export * from "./pinch-slope";
export * from "./safe-gradient";
export * from "./slope-along";
export * from "./steepest-descent";
