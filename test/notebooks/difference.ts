// Compares what a fresh run of a notebook gives with what is committed.
import type { Cell, Notebook, Output } from "../support/notebook";

/** For each cell whose outputs differ, a line that shows where they begin to. */
export function differences(committed: Notebook, fresh: Notebook): string[] {
  return committed.cells.flatMap((cell, index) => {
    const difference = firstDifference(cell, fresh.cells[index]);
    return difference ? [`cell ${cell.number}: ${difference}`] : [];
  });
}

/** Whether two texts say the same. Numbers must agree to the last digit: one engine, one arithmetic. */
function same(committed: string, fresh: string): boolean {
  return committed === fresh;
}

function firstDifference(committed: Cell, fresh: Cell | undefined): string | undefined {
  if (!fresh) return "is not there in the fresh run";
  if (committed.source !== fresh.source) return "has another source in the fresh run";
  const count = Math.max(committed.outputs.length, fresh.outputs.length);
  for (let k = 0; k < count; k++) {
    const [before, now] = [committed.outputs[k], fresh.outputs[k]];
    if (before?.kind !== now?.kind || !same(before.text, now.text)) return describe(before, now);
  }
  return undefined;
}

function describe(before?: Output, now?: Output): string {
  if (!before) return `now also gives ${excerpt(now as Output, 0)}`;
  if (!now) return `no longer gives ${excerpt(before, 0)}`;
  if (before.kind !== now.kind) return `gives ${excerpt(now, 0)} where ${excerpt(before, 0)} is committed`;
  let from = 0;
  while (from < before.text.length && before.text[from] === now.text[from]) from++;
  return `from character ${from} on gives ${excerpt(now, from)} where ${excerpt(before, from)} is committed`;
}

/** Enough of an output to recognise the place, the twenty characters before it included. */
function excerpt({ kind, text }: Output, place: number): string {
  return `${kind} ${JSON.stringify(text.slice(Math.max(0, place - 20), place + 60))}`;
}
