// Holds the prose of a notebook against its claims, and against what its cells say and print.
import { JSDOM } from "jsdom";
import { exercises } from "../../src/notebook/practice";
import { type Cell, type Notebook, pictures, tokensOf } from "../support/notebook";
import type { Claim } from "./claims/claim";
import { agrees, needsBacking, numbersIn } from "./numbers";

/** What is wrong with a claim, or nothing. */
export function claimFault(claim: Claim, notebook: Notebook): string | undefined {
  const { text } = claim;
  if (!proseOf(notebook).some(({ prose }) => prose.includes(flat(text))))
    return `"${text}" does not stand in the prose: correct the claim or remove it`;
  if ("source" in claim) return claim.source === "" ? `"${text}" needs a source` : undefined;
  if ("check" in claim) return claim.check() ? undefined : `"${text}" is not so`;
  const found = claim.value();
  const values = typeof found === "number" ? [found] : Array.from(found);
  const stated = numbersIn(text);
  if (stated.length !== values.length)
    return `"${text}" states ${stated.length} numbers, but its value gives ${values.length}`;
  const wrong = stated.findIndex((number, index) => !agrees(number, values[index]));
  return wrong < 0 ? undefined : `"${text}" states ${stated[wrong].text}, but it is ${values[wrong]}`;
}

/** The numbers in the prose that neither a cell of the notebook nor a claim accounts for. */
export function unbacked(notebook: Notebook, claims: readonly Claim[]): string[] {
  const backing = [...notebook.cells.flatMap(said), ...claims.map(({ text }) => text)].flatMap(numbersIn);
  const sizes = backing.map(({ value }) => Math.abs(value));
  return proseOf(notebook).flatMap(({ cell, prose }) =>
    numbersIn(prose)
      .filter(needsBacking)
      .map((stated) => ({ ...stated, value: Math.abs(stated.value) }))
      .filter((stated) => !sizes.some((size) => agrees(stated, size)))
      .map(({ text }) => `cell ${cell.number} states ${text}: print it in a cell, or add a claim for it`),
  );
}

/** What a reader reads, cell by cell, but for link targets, and for exercises: those have tests of their own. */
function proseOf({ cells }: Notebook): { cell: Cell; prose: string }[] {
  const posed = Object.values(exercises).map(({ statement }) => statement);
  return cells
    .filter(({ type, source }) => type === "markdown" && !posed.includes(source))
    .map((cell) => {
      const targets = tokensOf(cell.source).flatMap((token) => ("href" in token ? [`](${token.href})`] : []));
      const prose = targets.reduce((text, target) => text.replace(target, "]"), cell.source);
      return { cell, prose: flat(prose) };
    });
}

/** What a code cell says: its source, what it printed, and the captions of its charts. */
function said(cell: Cell): string[] {
  if (cell.type !== "code") return [];
  const printed = cell.outputs.flatMap(({ kind, text }) =>
    kind === "stdout" || kind === "text/plain"
      ? [text]
      : kind === "text/html" && !text.includes("<img")
        ? [new JSDOM(text).window.document.body.textContent ?? ""]
        : [],
  );
  const captions = pictures(cell).flatMap(({ caption, frames }) => [
    caption,
    ...frames.map((frame) => frame.caption),
  ]);
  return [cell.source, ...printed, ...captions];
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ");
}
