// What becomes of a cell's imports: a variable that holds the module, of which each name is a property.
import ts from "typescript";
import type { Boxes } from "./boxes";
import { importedNames } from "./declared";
import { variable } from "./make";
import { isValue } from "./nodes";

const f = ts.factory;

export class Imports {
  readonly #boxes: Boxes;
  #modules = 0;

  constructor(boxes: Boxes) {
    this.#boxes = boxes;
  }

  /** An import as a variable that holds the module; nothing if only types are imported. */
  of(statement: ts.ImportDeclaration): ts.Statement[] {
    const { importClause, moduleSpecifier } = statement;
    const values = importedNames(statement).filter((name) => isValue(this.#boxes.around.checker, name));
    if (importClause && values.length === 0) return [];
    const module = f.createIdentifier(`${this.#boxes.around.prefix}module${this.#modules++}`);
    const bound = importClause?.namedBindings;
    for (const name of values) {
      const symbol = this.#boxes.around.checker.getSymbolAtLocation(name);
      if (!symbol) continue;
      if (bound && ts.isNamespaceImport(bound) && bound.name === name)
        this.#boxes.imported.set(symbol, () => module);
      else {
        const element =
          bound && ts.isNamedImports(bound) ? bound.elements.find((each) => each.name === name) : undefined;
        const property = element ? (element.propertyName ?? element.name).text : "default";
        this.#boxes.imported.set(symbol, () =>
          f.createElementAccessExpression(module, f.createStringLiteral(property)),
        );
      }
    }
    const load = ts.setTextRange(this.#boxes.call("import", moduleSpecifier), statement);
    const loaded = ts.setSourceMapRange(load, statement);
    const made = variable(module, ts.NodeFlags.Let, loaded);
    const renewed = values.map((name) => ts.idText(name)).filter((name) => this.#boxes.renewed.has(name));
    // Renewed, the name follows the new module from now on, in the earlier cells as well.
    const follow = renewed.map((name) => {
      const symbol = this.#boxes.symbol(name) as ts.Symbol;
      const read = f.createArrowFunction(
        undefined,
        undefined,
        [],
        undefined,
        undefined,
        (this.#boxes.imported.get(symbol) as () => ts.Expression)(),
      );
      return f.createExpressionStatement(this.#boxes.call("follow", f.createStringLiteral(name), read));
    });
    return [ts.setSourceMapRange(made, statement), ...follow];
  }

  /** `import Inner = Outer.Inner` as a variable; nothing if it means a type. */
  alias({ name, moduleReference }: ts.ImportEqualsDeclaration): ts.Statement[] {
    if (ts.isExternalModuleReference(moduleReference) || !isValue(this.#boxes.around.checker, name))
      return [];
    const read = (entity: ts.EntityName): ts.Expression =>
      ts.isIdentifier(entity)
        ? (this.#boxes.reference(entity) ?? entity)
        : f.createPropertyAccessExpression(read(entity.left), entity.right);
    const text = ts.idText(name);
    return [
      this.#boxes.renewed.has(text)
        ? this.#boxes.assign(text, read(moduleReference))
        : variable(text, ts.NodeFlags.None, read(moduleReference)),
    ];
  }
}
