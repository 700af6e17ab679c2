// What stands where: prose and code in turn, imports first.
import { at, code, type Rule } from "./rule";
import { words } from "./words";

export const orderRules = {
  "prose comes before code": ({ cells }) =>
    cells.flatMap((cell, index) => {
      const before = cells[index - 1];
      if (cell.type !== "code") return [];
      if (!before) return [at(cell, "opens the notebook: begin with prose")];
      const bare = before.type === "markdown" && words(before.source) === 0;
      return bare ? [at(cell, "directly follows a heading: say first what is to come")] : [];
    }),

  "at most two code cells stand in a row": ({ cells }) =>
    cells
      .filter((_, index) => [0, 1, 2].every((back) => cells[index - back]?.type === "code"))
      .map((cell) => at(cell, "is the third code cell in a row: put prose between them")),

  "the first code cell has all imports": ({ cells }) =>
    code(cells)
      .slice(1)
      .filter(({ source }) => /^\s*import\b|\brequire\(|\bimport\(/m.test(source))
      .map((cell) => at(cell, "imports something: move that to the first code cell")),
} satisfies Record<string, Rule>;
