// Descents as somebody may have written them, with one thing wrong.
import { gradient } from "../../../../src/gradient";

export type F = (x: number[]) => number;

export const moved = (x: number[], factor: number, by: ArrayLike<number>) =>
  x.map((each, index) => each + factor * by[index]);

/** A loop whose step is `next`. */
export const loop =
  (next: (f: F, x: number[], rate: number, start: number[]) => number[]) =>
  (f: F, start: number[], rate: number, steps: number) => {
    let x = [...start];
    const path = [x];
    for (let taken = 0; taken < steps; taken++) {
      x = next(f, x, rate, start);
      path.push(x);
    }
    return path;
  };

export const path = loop((f, x, rate) => moved(x, -rate, gradient(f, x)));

/** Moves one coordinate after the other, each by the slope at where the ones before it have gone. */
export const oneByOne = (f: F, from: number[], rate: number) => {
  const x = [...from];
  for (const index of x.keys()) x[index] -= rate * gradient(f, x)[index];
  return x;
};
