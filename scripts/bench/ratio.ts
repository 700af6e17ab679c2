// How many times as long one call takes as another, in one run and in turns.
import { median } from "../../test/support/functions";

/** The median of the ratios of neighbouring runs: whatever else the machine does hits both alike. */
export function ratioOfTimes(ours: () => unknown, theirs: () => unknown, repetitions: number): number {
  const time = (run: () => unknown) => {
    const start = performance.now();
    for (let i = 0; i < repetitions; i++) run();
    return performance.now() - start;
  };
  const ratios = Array.from({ length: 400 }, (_, round) => {
    if (round % 2 === 0) return time(ours) / time(theirs);
    return 1 / (time(theirs) / time(ours));
  });
  return median(ratios.slice(100));
}
