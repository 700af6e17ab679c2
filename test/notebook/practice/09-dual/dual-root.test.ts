import { dualRoot } from "../../../../src/notebook/practice/09-dual/dual-root";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

type Sloped = { value: number; slope: number };
const of = (value: number, slope: number) => ({ value, slope });

describeExercise<[a: Sloped]>({ dualRoot }, [
  almost("incoming-slope-lost", (a) => of(a.value ** 0.5, 0.5 * a.value ** -0.5)),
  almost("no-two", (a) => of(a.value ** 0.5, a.value ** -0.5 * a.slope)),
  almost("upside-down", (a) => of(a.value ** 0.5, 2 * a.value ** 0.5 * a.slope)),
  almost("half-the-root", (a) => of(a.value ** 0.5, 0.5 * a.value ** 0.5 * a.slope)),
  almost("not-at-the-root", (a) => of(a.value ** 0.5, (0.5 * a.slope) / a.value)),
  almost("value-kept", (a) => of(a.value, 0.5 * a.value ** -0.5 * a.slope)),
  almost("slope-kept", (a) => of(a.value ** 0.5, a.slope)),
  notYet("root-of-the-slope", (a) => of(a.value ** 0.5, a.slope ** 0.5)),
  notYet("not-a-dual", (a) => Math.sqrt(a.value)),
  right("by powers", (a: Sloped) => of(a.value ** 0.5, 0.5 * a.value ** -0.5 * a.slope)),
]);
