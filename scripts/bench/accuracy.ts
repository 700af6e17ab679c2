// How right are the derivatives of one variable, over a table of functions with known derivatives at many scales?

import { centralDifference, derivative, forwardDifference, type RealFunction } from "../../src/difference";
import { cases, counted, median, relativeError } from "../../test/support/functions";
import type { Section } from "./report";

export function accuracy(): Section {
  const forward = measure((f, x) => forwardDifference(f, x));
  const central = measure((f, x) => centralDifference(f, x));
  const extrapolated = measure((f, x) => derivative(f, x).value);
  const bounds = cases.map(({ f, x, exact }) => {
    const { value, error } = derivative(f, x);
    return { trueError: Math.abs(value - exact), error };
  });
  const broken = bounds.filter(({ trueError, error }) => !(trueError <= error));
  const inexact = bounds.filter(({ trueError }) => trueError > 0);
  return {
    title: `Derivatives of one variable: ${cases.length} functions and points`,
    rows: [
      { what: "forwardDifference: median relative error", measured: forward.error },
      { what: "forwardDifference: most evaluations", measured: forward.evaluations, limit: 2 },
      { what: "centralDifference: median relative error", measured: central.error, limit: 5e-11 },
      { what: "centralDifference: most evaluations", measured: central.evaluations, limit: 2 },
      { what: "derivative: median relative error", measured: extrapolated.error, limit: 2e-14 },
      { what: "derivative: most evaluations", measured: extrapolated.evaluations, limit: 20 },
      { what: "derivative: bounds below the true error", measured: broken.length, limit: 0 },
      {
        what: "derivative: median of bound / true error",
        measured: median(inexact.map(({ trueError, error }) => error / trueError)),
      },
    ],
  };
}

/** The median relative error of a method over the table, and the most evaluations that it took. */
function measure(method: (f: RealFunction, x: number) => number): { error: number; evaluations: number } {
  const counts: number[] = [];
  const errors = cases.map(({ f, x, exact }) => {
    const counter = counted(f);
    const estimate = method(counter.f, x);
    counts.push(counter.calls());
    return relativeError(estimate, exact);
  });
  return { error: median(errors), evaluations: Math.max(...counts) };
}
