/** What the exercises on descending are judged by: steps and paths, right and wrong. */
import { slopes } from "../03-gradient/fields";
import { type Field, mix } from "../kit";

/** x + factor·direction */
export const move = (x: readonly number[], factor: number, direction: readonly number[]): number[] =>
  mix(1, x, factor, direction);

/** One step from a point, along the slopes at that point. */
export const downhill = (f: Field, rate: number) => (x: number[]) => move(x, -rate, slopes(f, x));

/** The path of a descent whose step from a point is `next`. */
export function walk(start: number[], steps: number, next: (x: number[]) => number[]): number[][] {
  const path = [start];
  for (let taken = 0; taken < steps; taken++) path.push(next(path[taken]));
  return path;
}

export const rightPath = (f: Field, start: number[], rate: number, steps: number) =>
  walk(start, steps, downhill(f, rate));

/** A step that moves one coordinate after the other, each by the slope at where the ones before it have gone. */
export const oneByOne = (f: Field, rate: number) => (from: number[]) => {
  const x = [...from];
  for (const index of x.keys()) x[index] -= rate * slopes(f, x)[index];
  return x;
};

export const oneAfterTheOther =
  "Each coordinate sees the others already moved. Take the whole gradient first, and then move all the coordinates.";
