import { relativeError } from "../../../../src/notebook/practice/08-backpropagation/relative-error";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

const norm = (a: number[]) => Math.sqrt(a.reduce((sum, each) => sum + each * each, 0));

const minus = (a: number[], b: number[]) => a.map((each, i) => each - b[i]);

const both = (a: number[], b: number[]) => norm(a) + norm(b);

const sizes = (a: number[]) => a.reduce((sum, each) => sum + Math.abs(each), 0);

const mean = (a: number[]) => a.reduce((sum, each) => sum + each, 0) / a.length;

const apart = (a: number, b: number) => Math.abs(a - b) / (Math.abs(a) + Math.abs(b));

describeExercise<[a: number[], b: number[]]>({ relativeError }, [
  almost("zero-agrees", (a, b) => norm(a) * norm(b) && norm(minus(a, b)) / both(a, b)),
  almost("nan-at-zero", (a, b) => norm(minus(a, b)) / both(a, b)),
  almost("one-at-zero", (a, b) => (both(a, b) === 0 ? 1 : norm(minus(a, b)) / both(a, b))),
  almost("padded", (a, b) => norm(minus(a, b)) / (both(a, b) + 1e-8)),
  almost("padded", (a, b) => norm(minus(a, b)) / Math.max(1e-6, both(a, b))),
  almost("padded", (a, b) => norm(minus(a, b)) / (both(a, b) + 1e-12)),
  notYet("absolute", (a, b) => norm(minus(a, b))),
  almost("squares", (a, b) => norm(minus(a, b)) ** 2 / (norm(a) ** 2 + norm(b) ** 2 || 1)),
  almost("larger-of-two", (a, b) => norm(minus(a, b)) / (Math.max(norm(a), norm(b)) || 1)),
  almost("first-only", (a, b) => norm(minus(a, b)) && norm(minus(a, b)) / norm(a)),
  almost("second-only", (a, b) => norm(minus(a, b)) && norm(minus(a, b)) / norm(b)),
  notYet("lengths-compared", (a, b) => Math.abs(norm(a) - norm(b)) / (both(a, b) || 1)),
  almost("sizes-added", (a, b) => sizes(minus(a, b)) / (sizes(a) + sizes(b) || 1)),
  notYet("by-entry", (a, b) => mean(a.map((each, i) => apart(each, b[i])))),
  notYet("by-entry", (a, b) => mean(a.map((each, i) => apart(each, b[i]) || 0))),
  notYet("not-a-number", (a, b) => minus(a, b).map(Math.abs)),
  right("`|| 1` below", (a, b) => {
    const size = Math.hypot(...a) + Math.hypot(...b);
    return Math.hypot(...a.map((entry, index) => entry - b[index])) / (size || 1);
  }),
]);
