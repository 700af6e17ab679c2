// What a reader is owed: aims, something to change, predictions, practice, a summary.
import type { Tokens } from "marked";
import { exercises } from "../../../src/notebook/practice";
import { isAnswer, numberOf, tokensOf } from "../../support/notebook";
import { at, code, type Rule } from "./rule";

export const teachingRules = {
  "the opening says what for, what is needed and how long it takes": (notebook) => {
    const opening = notebook.cells[0];
    if (numberOf(notebook) === 0) return [];
    return [/You will be able to/, /You need/, /\b\d+ minutes\b/]
      .filter((part) => !part.test(opening.source))
      .map((part) =>
        at(opening, `does not say "${part.source.replace("\\b\\d+", "20").replace("\\b", "")}"`),
      );
  },

  "at least one line of code is marked // try": (notebook) => {
    const marked = code(notebook.cells).some(({ source }) => /^\s*\S.*\/\/ try \S/m.test(source));
    return marked || numberOf(notebook) === 0
      ? []
      : ["mark a value to play with: `const h = 2; // try 1 or 0.5`"];
  },

  "at least two predictions come before code, and what happened after it": (notebook) => {
    const { cells } = notebook;
    const asked = cells.filter(({ type, source }) => type === "markdown" && /\*\*Predict\b/.test(source));
    const too =
      asked.length >= 2 || numberOf(notebook) === 0 ? [] : ["ask for at least two: `**Predict.** …`"];
    const unanswered = asked.filter(
      ({ number }) =>
        cells[number]?.type !== "code" || !cells.slice(number).some(({ type }) => type === "markdown"),
    );
    return [
      ...too,
      ...unanswered.map((cell) => at(cell, "asks for a prediction: code must follow, then what happened")),
      ...asked
        .filter((cell) => !unanswered.includes(cell) && !isAnswer(cells[cell.number]))
        .map((cell) => at(cell, "asks for a prediction: give the next cell the tag `predict`")),
    ];
  },

  "a summary of one to four points closes it": (notebook) => {
    if (numberOf(notebook) === 0) return [];
    const cell = notebook.cells.find(
      ({ type, source }) => type === "markdown" && /^## Summary$/m.test(source),
    );
    if (!cell) return ["write one, below a heading `## Summary`"];
    const rest = cell.source.slice(cell.source.search(/^## Summary$/m));
    const list = tokensOf(rest).find(({ type }) => type === "list") as Tokens.List | undefined;
    const points = list?.items.length ?? 0;
    return points >= 1 && points <= 4 ? [] : [at(cell, `lists ${points} points: make it one to four`)];
  },

  "its exercises stand in it word for word, once each": (notebook) => {
    const { cells } = notebook;
    const own = Object.entries(exercises).filter(([, exercise]) => exercise.notebook === numberOf(notebook));
    const asked = own.flatMap(([name, { statement, stub }]) => {
      const places = cells.filter(({ source }) => source === statement);
      const [place] = places;
      if (places.length !== 1)
        return [
          `${name} is posed ${places.length} times: one prose cell must be its \`statement\`, word for word`,
        ];
      return cells[place.number]?.source === stub
        ? []
        : [at(place, `poses ${name}: its \`stub\` must follow`)];
    });
    const stubs = own.map(([, { stub }]) => stub);
    const strays = code(cells)
      .filter(({ source }) => /\bpractice\.\w+\.check\(/.test(source) && !stubs.includes(source))
      .map((cell) => at(cell, "checks an exercise but is none of this notebook's stubs, word for word"));
    return numberOf(notebook) === 0 ? asked : [...asked, ...strays];
  },
} satisfies Record<string, Rule>;
