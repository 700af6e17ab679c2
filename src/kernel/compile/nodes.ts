// Questions about a node of the syntax tree: what it names, whether it leaves anything to run.
import ts from "typescript";

/** Whether a name stands for something that is there when the program runs. What cannot be found may be anything. */
export function isValue(checker: ts.TypeChecker, name: ts.Identifier): boolean {
  const symbol = checker.getSymbolAtLocation(name);
  if (!symbol) return true;
  if (symbol.declarations?.some((declaration) => ts.isTypeOnlyImportOrExportDeclaration(declaration)))
    return false;
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return (
    target.flags === 0 || target.escapedName === "unknown" || (target.flags & ts.SymbolFlags.Value) !== 0
  );
}

/** Whether a symbol is one of the file's own top-level names. */
export function isLocalOf(file: ts.SourceFile, symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).some((declaration) => {
    let node: ts.Node = declaration;
    if (node.getSourceFile() !== file) return false;
    while (
      ts.isVariableDeclaration(node) ||
      ts.isVariableDeclarationList(node) ||
      ts.isVariableStatement(node) ||
      isImportPart(node)
    )
      node = node.parent;
    return node === file || node.parent === file;
  });
}

export function isImportPart(node: ts.Node): boolean {
  return (
    ts.isImportSpecifier(node) ||
    ts.isNamedImports(node) ||
    ts.isNamespaceImport(node) ||
    ts.isImportClause(node) ||
    ts.isImportDeclaration(node)
  );
}

/** Whether an identifier names a declaration or a property, and is no reference. */
export function isName(id: ts.Identifier): boolean {
  const parent = id.parent as (ts.Node & { name?: ts.Node }) | undefined;
  return parent === undefined || (parent.name === id && !ts.isShorthandPropertyAssignment(parent));
}

export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind)
  );
}

/** The modifiers of a declaration, and its decorators, but for `export` and `default`. */
export function withoutExport<Like extends ts.ModifierLike = ts.Modifier>(
  node: ts.Node & { readonly modifiers?: ts.NodeArray<ts.ModifierLike> | undefined },
): Like[] {
  const dropped = [ts.SyntaxKind.ExportKeyword, ts.SyntaxKind.DefaultKeyword];
  return (node.modifiers ?? []).filter(({ kind }) => !dropped.includes(kind)) as Like[];
}

/** Whether a node speaks of types alone. */
export function isOfTypes(node: ts.Node): boolean {
  if (ts.isExpressionWithTypeArguments(node)) return false;
  if (ts.isHeritageClause(node)) return node.token === ts.SyntaxKind.ImplementsKeyword;
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isTypeParameterDeclaration(node)
  );
}

/** Whether a statement leaves nothing to run. */
export function isErased(statement: ts.Statement): boolean {
  return (
    ts.isExportDeclaration(statement) ||
    ts.isImportDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEmptyStatement(statement) ||
    hasModifier(statement, ts.SyntaxKind.DeclareKeyword)
  );
}

export function identifiersOf(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? identifiersOf(element.name) : [],
  );
}

export function namesOf(name: ts.BindingName): string[] {
  return identifiersOf(name).map((id) => ts.idText(id));
}

export function namesIn(list: ts.VariableDeclarationList): string[] {
  return list.declarations.flatMap(({ name }) => namesOf(name));
}
