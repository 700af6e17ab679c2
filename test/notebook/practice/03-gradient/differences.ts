// Slopes as somebody may have written them: by central differences, along one variable or several at once.

export type F = (x: number[]) => number;

export const h = 1e-4;

/** x with some coordinates moved. */
export const moved = (x: number[], by: number, where: (index: number) => boolean) =>
  x.map((coordinate, index) => (where(index) ? coordinate + by : coordinate));

export const central = (f: F, x: number[], where: (index: number) => boolean) =>
  (f(moved(x, h, where)) - f(moved(x, -h, where))) / (2 * h);

export const partial = (f: F, x: number[], index: number) => central(f, x, (each) => each === index);

export const slopes = (f: F, x: number[]) => x.map((_, index) => partial(f, x, index));
