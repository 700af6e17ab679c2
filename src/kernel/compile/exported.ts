// What a cell shows of itself to later cells beyond what TypeScript's own declarations say.
import ts from "typescript";
import { declaredNames, importedNames } from "./declared";
import { isValue } from "./nodes";
import type { View } from "./program";

/** The names that a cell exports itself. */
export function exportedNames({ statements }: ts.SourceFile): Set<string> {
  return new Set(statements.filter(isExported).flatMap(namesOf));
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(
      ({ kind }) => kind === ts.SyntaxKind.ExportKeyword && !isDefault(statement),
    )
  );
}

/** `export default function f() {}` does not export the name f. */
function isDefault(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}

function namesOf(statement: ts.Statement): string[] {
  return [...declaredNames({ statements: [statement] }).keys()];
}

/** Declarations for what TypeScript leaves out: a `var` in a block or the head of a loop. */
export function nestedVars({ cell, checker }: View): string {
  const top = new Set(cell.statements.filter(ts.isVariableStatement).flatMap(namesOf));
  const nested = [...declaredNames(cell)].filter(([name, { kind }]) => kind === "var" && !top.has(name));
  return nested
    .map(([name, { name: id }]) => {
      const type = checker.typeToString(checker.getTypeAtLocation(id), cell, ts.TypeFormatFlags.NoTruncation);
      return `declare var ${name}: ${type};\n`;
    })
    .join("");
}

/** What each imported name is. */
export function importsOf({ checker, cell }: View): Map<string, { isValue: boolean; isType: boolean }> {
  const names = cell.statements.flatMap((each) =>
    ts.isImportDeclaration(each)
      ? importedNames(each)
      : ts.isImportEqualsDeclaration(each)
        ? [each.name]
        : [],
  );
  return new Map(
    names.map((name) => {
      const symbol = checker.getSymbolAtLocation(name);
      const target =
        symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return [
        ts.idText(name),
        { isValue: isValue(checker, name), isType: Boolean(target && target.flags & ts.SymbolFlags.Type) },
      ];
    }),
  );
}
