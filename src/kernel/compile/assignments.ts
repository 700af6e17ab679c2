// A declaration of names that are there already becomes an assignment to them: `let rate = 2` is `$rate.v = 2`.
import ts from "typescript";
import type { Boxes } from "./boxes";
import { named, variable } from "./make";
import { identifiersOf, namesOf } from "./nodes";

const f = ts.factory;

export class Assignments {
  readonly #boxes: Boxes;
  readonly #visit: ts.Visitor;
  /** Names of `var`s that stand beside renewed ones, whose declaration has become an assignment. */
  readonly #loose = new Set<string>();

  /** `visit`: what becomes of the expressions in a declaration. */
  constructor(boxes: Boxes, visit: ts.Visitor) {
    this.#boxes = boxes;
    this.#visit = visit;
  }

  /** Whether a `var` in a block or the head of a loop names what is there already. */
  areOf(list: ts.VariableDeclarationList): boolean {
    if (list.flags & ts.NodeFlags.BlockScoped) return false;
    return list.declarations.some(({ name }) => identifiersOf(name).some((id) => this.#boxes.isBoxed(id)));
  }

  /** `let rest;` for each name that lost its declaration. */
  declarations(): ts.Statement[] {
    return [...this.#loose].map((name) => variable(name, ts.NodeFlags.Let));
  }

  /** A declaration of names that are there already, as an assignment to them. */
  of(declaration: ts.VariableDeclaration): ts.Statement[] {
    const initial = declaration.initializer
      ? (ts.visitNode(declaration.initializer, this.#visit) as ts.Expression)
      : f.createVoidZero();
    const value = ts.isIdentifier(declaration.name) ? named(ts.idText(declaration.name), initial) : initial;
    const assigned = f.createExpressionStatement(f.createAssignment(this.#target(declaration.name), value));
    const reached = namesOf(declaration.name).filter((name) => this.#boxes.renewed.has(name));
    return [ts.setTextRange(assigned, declaration), ...reached.map((name) => this.#boxes.reached(name))];
  }

  /** What can be declared, as what can be assigned to. */
  #target(name: ts.BindingName): ts.Expression {
    if (ts.isIdentifier(name)) {
      const text = ts.idText(name);
      if (!this.#boxes.renewed.has(text)) this.#loose.add(text);
      return ts.setTextRange(
        this.#boxes.renewed.has(text) ? this.#boxes.box(text) : f.createIdentifier(text),
        name,
      );
    }
    const withDefault = (element: ts.BindingElement) => {
      const target = this.#target(element.name);
      if (!element.initializer) return target;
      const initial = ts.visitNode(element.initializer, this.#visit) as ts.Expression;
      return f.createAssignment(
        target,
        ts.isIdentifier(element.name) ? named(ts.idText(element.name), initial) : initial,
      );
    };
    if (ts.isArrayBindingPattern(name))
      return f.createArrayLiteralExpression(
        name.elements.map((element) =>
          ts.isOmittedExpression(element)
            ? element
            : element.dotDotDotToken
              ? f.createSpreadElement(this.#target(element.name))
              : withDefault(element),
        ),
      );
    return f.createObjectLiteralExpression(
      name.elements.map((element) => {
        if (element.dotDotDotToken) return f.createSpreadAssignment(this.#target(element.name));
        const property = element.propertyName ?? (element.name as ts.Identifier);
        const key = ts.visitNode(property, (node) =>
          ts.isComputedPropertyName(node) ? this.#visit(node) : node,
        ) as ts.PropertyName;
        return f.createPropertyAssignment(
          ts.isIdentifier(key) ? f.createIdentifier(ts.idText(key)) : key,
          withDefault(element),
        );
      }),
    );
  }

  /** The head of a loop, `var i = 0` or `var x of …`, as an expression. */
  head(list: ts.VariableDeclarationList): ts.Expression {
    const parts = list.declarations.map((each) => {
      const target = this.#target(each.name);
      return each.initializer
        ? f.createAssignment(target, ts.visitNode(each.initializer, this.#visit) as ts.Expression)
        : target;
    });
    return parts.reduce((all, part) => f.createComma(all, part));
  }
}
