// What a cell hands out: for each name that it makes, how other cells read it and write it.
import ts from "typescript";
import type { Boxes } from "./boxes";

const f = ts.factory;

/** `$kernel.declare("rate", () => rate, ($value) => rate = $value);` */
export function accessors(boxes: Boxes): ts.Statement[] {
  const value = `${boxes.around.prefix}value`;
  const arrow = (parameters: string[], body: ts.Expression) =>
    f.createArrowFunction(
      undefined,
      undefined,
      parameters.map((name) => f.createParameterDeclaration(undefined, undefined, name)),
      undefined,
      undefined,
      body,
    );
  return boxes.fresh.map((name) => {
    const kind = boxes.declared.get(name)?.kind;
    const symbol = kind === "import" ? boxes.symbol(name) : undefined;
    const imported = symbol && boxes.imported.get(symbol);
    const target = () => imported?.() ?? f.createIdentifier(name);
    const write = arrow([value], store(target(), value, boxes));
    return f.createExpressionStatement(
      boxes.call("declare", f.createStringLiteral(name), arrow([], target()), write),
    );
  });
}

/** `rate = $value`; for an import `path_1 = $kernel.shadow(path_1, "sep", $value)`, since a module is not ours to change. */
function store(target: ts.Expression, value: string, boxes: Boxes): ts.Expression {
  if (ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target)) {
    const module = target.expression;
    const name = ts.isElementAccessExpression(target)
      ? target.argumentExpression
      : f.createStringLiteral(ts.idText(target.name));
    return f.createAssignment(module, boxes.call("shadow", module, name, f.createIdentifier(value)));
  }
  return f.createAssignment(target, f.createIdentifier(value));
}
