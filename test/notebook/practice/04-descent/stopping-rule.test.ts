import { stoppingRule } from "../../../../src/notebook/practice/04-descent/stopping-rule";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

const isLevel = (g: number[]) => Math.hypot(...g) <= 1e-6;

describeExercise<[g: number[], value: number, taken: number]>({ stoppingRule }, [
  notYet("never", (g, value, taken) => isLevel(g) && !Number.isFinite(value) && taken >= 1000),
  almost(
    "gradient-ignored",
    (g, value, taken) => g.length <= 1e-6 || !Number.isFinite(value) || taken >= 1000,
  ),
  almost("turned-round", (g, value, taken) => !isLevel(g) && Number.isFinite(value) && taken < 1000),
  almost(
    "sum",
    (g, value, taken) => Math.abs(g[0] + g[1]) <= 1e-6 || !Number.isFinite(value) || taken >= 1000,
  ),
  almost(
    "sign-ignored",
    (g, value, taken) => g.every((slope) => slope <= 1e-6) || !Number.isFinite(value) || taken >= 1000,
  ),
  almost(
    "first-slope",
    (g, value, taken) => Math.abs(g[0]) <= 1e-6 || !Number.isFinite(value) || taken >= 1000,
  ),
  almost(
    "largest-slope",
    (g, value, taken) =>
      g.every((slope) => Math.abs(slope) <= 1e-6) || !Number.isFinite(value) || taken >= 1000,
  ),
  almost(
    "square",
    (g, value, taken) => g[0] ** 2 + g[1] ** 2 <= 1e-6 || !Number.isFinite(value) || taken >= 1000,
  ),
  almost(
    "limit-left-out",
    (g, value, taken) => Math.hypot(...g) < 1e-6 || !Number.isFinite(value) || taken >= 1000,
  ),
  almost("nan-only", (g, value, taken) => isLevel(g) || Number.isNaN(value) || taken >= 1000),
  almost("infinity-only", (g, value, taken) => isLevel(g) || Math.abs(value) > 1e308 || taken >= 1000),
  almost("value-ignored", (g, _value, taken) => isLevel(g) || taken >= 1000),
  almost("one-step-late", (g, value, taken) => isLevel(g) || !Number.isFinite(value) || taken > 1000),
  almost("steps-ignored", (g, value) => isLevel(g) || !Number.isFinite(value)),
  almost("gradient-ignored", (_g, value, taken) => !Number.isFinite(value) || taken >= 1000),
  notYet("always", () => true),
  notYet("wrong-kind", (g, value, taken) =>
    isLevel(g) || !Number.isFinite(value) || taken >= 1000 ? "stop" : "go on",
  ),
  notYet("sometimes", (g, value, taken) => isLevel(g) && Number.isFinite(value) && taken < 1000),
  right("a chain of ifs", (g, value, taken) => {
    if (Number.isNaN(value) || Math.abs(value) === Number.POSITIVE_INFINITY) return true;
    if (taken > 999) return true;
    return Math.sqrt(g[0] ** 2 + g[1] ** 2) <= 1e-6;
  }),
]);
