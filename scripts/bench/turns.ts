// Two sides measured in turns: whatever else the machine does in the meantime hits both alike.
import { median } from "../../test/support/functions";

/** One run of a side: what was measured, by name. */
type Run<Name extends string> = () => Promise<Record<Name, number>>;

/** Medians over the rounds: of each side, and of the ratios of neighbours. */
export interface Comparison {
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
}

/** Runs both sides once to warm up, then `rounds` times in turns. */
export async function inTurns<Name extends string>(
  rounds: number,
  ours: Run<Name>,
  theirs: Run<Name>,
): Promise<Record<Name, Comparison>> {
  const names = Object.keys(await ours()) as Name[];
  await theirs();
  const pairs: { ours: Record<Name, number>; theirs: Record<Name, number> }[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) pairs.push({ ours: await ours(), theirs: await theirs() });
    else pairs.push({ theirs: await theirs(), ours: await ours() });
  }
  const compared = names.map((name) => [
    name,
    {
      ours: median(pairs.map((pair) => pair.ours[name])),
      theirs: median(pairs.map((pair) => pair.theirs[name])),
      ratio: median(pairs.map((pair) => pair.ours[name] / pair.theirs[name])),
    },
  ]);
  return Object.fromEntries(compared);
}

/** The seconds that `work` takes. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
