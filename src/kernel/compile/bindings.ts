// Which names a cell brings about: new ones, and those that an earlier cell declared.
import type ts from "typescript";
import { declaredNames } from "./declared";
import { isValue } from "./nodes";

/** What the rewriting must know of a cell beside its text. */
export interface Surroundings {
  readonly checker: ts.TypeChecker;
  /** The file that declares what earlier cells declared. */
  readonly previous: ts.SourceFile;
  /** Whether a value of this name is there already. */
  readonly isKnown: (name: string) => boolean;
  /** A prefix that no identifier of the cell begins with. */
  readonly prefix: string;
}

/** The names a run of the cell may bring about: `fresh` ones it makes, `renewed` ones it gives another value. */
export interface Bindings {
  readonly fresh: string[];
  readonly renewed: string[];
}

/** Which of the declared names are new, and which are there already. Types are neither. */
export function bindings(cell: ts.SourceFile, around: Surroundings): Bindings {
  const names = [...declaredNames(cell)].filter(
    ([, { kind, name }]) => kind !== "type" && (kind !== "import" || isValue(around.checker, name)),
  );
  const [fresh, renewed]: [string[], string[]] = [[], []];
  for (const [name] of names) (around.isKnown(name) ? renewed : fresh).push(name);
  return { fresh, renewed };
}
