// How long cells and lines are.
import type { Cell } from "../../support/notebook";
import { at, code, prose, type Rule } from "./rule";
import { words } from "./words";

export const sizeRules = {
  "a code cell has at most 12 lines": ({ cells }) =>
    code(cells)
      .filter((cell) => lines(cell) > 12)
      .map((cell) => at(cell, `has ${lines(cell)} lines: split it, or move what repeats to src/notebook`)),

  "half of the code cells have at most 6 lines": ({ cells }) => {
    const counts = code(cells)
      .map(lines)
      .sort((a, b) => a - b);
    const median = counts[Math.floor((counts.length - 1) / 2)] ?? 0;
    return median <= 6 ? [] : [`the median is ${median} lines: shorten or split the longer cells`];
  },

  "a line of code has at most 110 characters": ({ cells }) =>
    code(cells).flatMap((cell) =>
      cell.source
        .split("\n")
        .flatMap((line, index) =>
          line.length <= 110 ? [] : [at(cell, `line ${index + 1} has ${line.length} characters: break it`)],
        ),
    ),

  "no cell is empty, and no line ends in a blank": ({ cells }) =>
    cells.flatMap((cell) => [
      ...(cell.source.trim() === "" ? [at(cell, "is empty: remove it")] : []),
      ...(/[ \t]$/m.test(cell.source) ? [at(cell, "has a line that ends in a blank: remove it")] : []),
    ]),

  "a prose cell has at most 90 words": ({ cells }) =>
    // The opening holds what every notebook must say. Tables, formulas, code blocks and headings are not read as prose.
    prose(cells)
      .map((cell): [Cell, number, number] => [cell, words(cell.source), cell.number === 1 ? 130 : 90])
      .filter(([, count, limit]) => count > limit)
      .map(([cell, count, limit]) => at(cell, `has ${count} words, the limit is ${limit}: cut or split it`)),
} satisfies Record<string, Rule>;

function lines({ source }: Cell): number {
  return source.split("\n").length;
}
