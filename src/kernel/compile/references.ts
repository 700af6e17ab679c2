// What becomes of expressions: every use of a name that means something beyond the cell is written as its box says.
import ts from "typescript";
import { Assignments } from "./assignments";
import type { Boxes } from "./boxes";
import { bare, named, naming } from "./make";
import { isOfTypes } from "./nodes";

const f = ts.factory;

export class References {
  readonly #boxes: Boxes;
  readonly #context: ts.TransformationContext;
  readonly assignments: Assignments;

  constructor(boxes: Boxes, context: ts.TransformationContext) {
    this.#boxes = boxes;
    this.#context = context;
    this.assignments = new Assignments(boxes, (node) => this.visit(node));
  }

  readonly visit = (node: ts.Node): ts.VisitResult<ts.Node | undefined> => {
    if (isOfTypes(node)) return node;
    if (ts.isIdentifier(node)) return this.#boxes.reference(node) ?? node;
    if (ts.isShorthandPropertyAssignment(node)) return this.#shorthand(node);
    if (ts.isCallExpression(node) || ts.isTaggedTemplateExpression(node)) return this.#bareCall(node);
    if (ts.isBinaryExpression(node) && naming.has(node.operatorToken.kind) && ts.isIdentifier(node.left))
      return this.#assignment(node, node.left);
    if (ts.isVariableStatement(node) && this.assignments.areOf(node.declarationList))
      return node.declarationList.declarations.flatMap((each) =>
        each.initializer ? this.assignments.of(each) : [],
      );
    if (ts.isVariableDeclarationList(node) && this.assignments.areOf(node))
      return this.assignments.head(node);
    return ts.visitEachChild(node, this.visit, this.#context);
  };

  /** `f = () => 1`: the function takes the name, also where the variable is reached through a box. */
  #assignment(node: ts.BinaryExpression, left: ts.Identifier): ts.Expression {
    const target = this.#boxes.reference(left);
    const value = ts.visitNode(node.right, this.visit) as ts.Expression;
    return f.updateBinaryExpression(
      node,
      target ?? left,
      node.operatorToken,
      target ? named(ts.idText(left), value) : value,
    );
  }

  /** `{ rate }` becomes `{ rate: $rate.v }`, and `{ rate = 1 }` in a pattern `{ rate: $rate.v = 1 }`. */
  #shorthand(node: ts.ShorthandPropertyAssignment): ts.Node {
    const symbol = this.#boxes.around.checker.getShorthandAssignmentValueSymbol(node);
    const written = symbol && this.#boxes.written(symbol, node.name);
    const given =
      node.objectAssignmentInitializer &&
      (ts.visitNode(node.objectAssignmentInitializer, this.visit) as ts.Expression);
    const initial = written && given ? named(ts.idText(node.name), given) : given;
    if (!written) return initial ? f.updateShorthandPropertyAssignment(node, node.name, initial) : node;
    return f.createPropertyAssignment(
      f.createIdentifier(ts.idText(node.name)),
      initial ? f.createAssignment(written, initial) : written,
    );
  }

  /** `f(x)` becomes `(0, $f.v)(x)`: the function gets no `this`, and a stack says f. */
  #bareCall(node: ts.CallExpression | ts.TaggedTemplateExpression): ts.Node {
    const visited = ts.visitEachChild(node, this.visit, this.#context);
    if (ts.isCallExpression(node) && ts.isCallExpression(visited)) {
      if (!ts.isIdentifier(node.expression) || visited.expression === node.expression) return visited;
      return f.updateCallExpression(
        visited,
        bare(visited.expression, node.expression),
        undefined,
        visited.arguments,
      );
    }
    if (
      ts.isTaggedTemplateExpression(node) &&
      ts.isTaggedTemplateExpression(visited) &&
      ts.isIdentifier(node.tag) &&
      visited.tag !== node.tag
    )
      return f.updateTaggedTemplateExpression(
        visited,
        bare(visited.tag, node.tag),
        undefined,
        visited.template,
      );
    return visited;
  }
}
