// What a cell declares at its top level, and whether it awaits there: known from the syntax tree alone.
import ts from "typescript";

/** How a name came about. Types alone (interfaces, aliases) are `type`; they leave nothing to run. */
export type Kind =
  | "variable"
  | "var"
  | "using"
  | "function"
  | "class"
  | "enum"
  | "namespace"
  | "import"
  | "type";

/** Every name that the file declares for later cells, with the node that names it. */
export function declaredNames(file: {
  readonly statements: readonly ts.Statement[];
}): Map<string, { kind: Kind; name: ts.Identifier }> {
  const names = new Map<string, { kind: Kind; name: ts.Identifier }>();
  const add = (name: ts.Node | undefined, kind: Kind) => {
    if (name === undefined) return;
    if (ts.isIdentifier(name)) {
      // An interface and a class of one name, a function and its namespace: what can be run decides.
      const known = names.get(ts.idText(name));
      if (known === undefined || known.kind === "type") names.set(ts.idText(name), { kind, name });
    } else if (ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name))
      for (const element of name.elements) if (ts.isBindingElement(element)) add(element.name, kind);
  };
  const variables = (list: ts.VariableDeclarationList) => {
    const kind = isUsing(list) ? "using" : list.flags & ts.NodeFlags.BlockScoped ? "variable" : "var";
    for (const { name } of list.declarations) add(name, kind);
  };
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) variables(statement.declarationList);
    else if (ts.isFunctionDeclaration(statement)) add(statement.name, "function");
    else if (ts.isClassDeclaration(statement)) add(statement.name, "class");
    else if (ts.isEnumDeclaration(statement)) add(statement.name, "enum");
    else if (ts.isModuleDeclaration(statement) && isAugmentation(statement)) continue;
    else if (ts.isModuleDeclaration(statement))
      add(statement.name, isTypesOnly(statement) ? "type" : "namespace");
    else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      add(statement.name, "type");
    else if (ts.isImportEqualsDeclaration(statement)) add(statement.name, "import");
    else if (ts.isImportDeclaration(statement))
      for (const name of importedNames(statement)) add(name, "import");
    else
      forEachNestedVar(statement, (list) => {
        for (const { name } of list.declarations) add(name, "var");
      });
  }
  return names;
}

/** The names that an import declaration binds. */
export function importedNames({ importClause }: ts.ImportDeclaration): ts.Identifier[] {
  const bindings = importClause?.namedBindings;
  const named = !bindings ? [] : ts.isNamespaceImport(bindings) ? [bindings] : [...bindings.elements];
  return [...(importClause?.name ? [importClause.name] : []), ...named.map(({ name }) => name)];
}

/** Whether a declaration list is `using` or `await using`. */
export function isUsing(list: ts.VariableDeclarationList): boolean {
  return (list.flags & ts.NodeFlags.BlockScoped & ts.NodeFlags.Using) === ts.NodeFlags.Using;
}

/** A `var` belongs to the whole cell, also from within a block or the head of a loop. */
function forEachNestedVar(node: ts.Node, each: (list: ts.VariableDeclarationList) => void): void {
  if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isModuleDeclaration(node)) return;
  if (ts.isVariableDeclarationList(node) && !(node.flags & ts.NodeFlags.BlockScoped)) each(node);
  ts.forEachChild(node, (child) => forEachNestedVar(child, each));
}

/** `declare global { … }` and `declare module "name" { … }` add to what is there, and declare no name. */
export function isAugmentation({ name, flags }: ts.ModuleDeclaration): boolean {
  return (flags & ts.NodeFlags.GlobalAugmentation) !== 0 || !ts.isIdentifier(name);
}

/** A namespace of types alone is not there when the program runs. */
function isTypesOnly({ body }: ts.ModuleDeclaration): boolean {
  if (body === undefined) return true;
  if (!ts.isModuleBlock(body)) return ts.isModuleDeclaration(body) && isTypesOnly(body);
  return body.statements.every(
    (statement) =>
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      (ts.isModuleDeclaration(statement) && isTypesOnly(statement)),
  );
}

/** Whether the file awaits at its top level, in whatever form. */
export function awaitsAtTop(node: ts.Node): boolean {
  if (ts.isAwaitExpression(node)) return true;
  if (ts.isForOfStatement(node) && node.awaitModifier !== undefined) return true;
  if (
    ts.isVariableDeclarationList(node) &&
    (node.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.AwaitUsing
  )
    return true;
  // A method's computed name and a class's heritage are still the cell's own; a function's body is not.
  if (ts.isFunctionLike(node)) return node.name !== undefined && awaitsAtTop(node.name);
  if (ts.isClassStaticBlockDeclaration(node)) return false;
  if (ts.isPropertyDeclaration(node)) return awaitsAtTop(node.name);
  return ts.forEachChild(node, (child) => awaitsAtTop(child) || undefined) ?? false;
}
