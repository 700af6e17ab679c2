// The title, the sections and what is below them.
import { numberOf } from "../../support/notebook";
import { headings } from "./outline";
import { at, type Rule } from "./rule";

export const headingRules = {
  "the title is the only first-level heading, and a question": (notebook) => {
    const titles = headings(notebook).filter(({ depth }) => depth === 1);
    const [first] = titles;
    if (first?.cell.number !== 1) return ["begin cell 1 with the title, as `# …`"];
    const asks = numberOf(notebook) === 0 || first.text.endsWith("?");
    return [
      ...titles.slice(1).map(({ cell, text }) => at(cell, `has a second title, "${text}": use \`##\``)),
      ...(asks ? [] : [at(first.cell, `has the title "${first.text}": make it a question`)]),
    ];
  },

  "headings go down one level at a time, and no two are alike": (notebook) => {
    const all = headings(notebook);
    return all.flatMap(({ cell, depth, text }, index) => [
      ...(index > 0 && depth > all[index - 1].depth + 1
        ? [at(cell, `jumps to level ${depth} with "${text}": use level ${all[index - 1].depth + 1}`)]
        : []),
      ...(all.findIndex((other) => other.text === text) < index
        ? [at(cell, `repeats the heading "${text}", so that a link to it is ambiguous: reword it`)]
        : []),
    ]);
  },

  "there are 3 to 6 sections beside practice and summary": (notebook) => {
    const sections = headings(notebook).filter(
      ({ depth, text }) => depth === 2 && !/^(Practice|Summary)\b/.test(text),
    );
    const enough = numberOf(notebook) === 0 || (sections.length >= 3 && sections.length <= 6);
    return enough ? [] : [`there are ${sections.length} sections (\`##\`): join or split some`];
  },
} satisfies Record<string, Rule>;
