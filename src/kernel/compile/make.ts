// Small nodes that the rewriting of a cell is made of.
import ts from "typescript";

const f = ts.factory;

/** The operators of which a nameless function on the right takes the name on the left. */
export const naming = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);

export function variable(
  name: string | ts.Identifier,
  flags: ts.NodeFlags,
  value?: ts.Expression,
): ts.Statement {
  const declaration = f.createVariableDeclaration(name, undefined, undefined, value);
  return f.createVariableStatement(undefined, f.createVariableDeclarationList([declaration], flags));
}

export function bare(callee: ts.Expression, from: ts.Node): ts.Expression {
  return ts.setTextRange(
    f.createParenthesizedExpression(f.createComma(f.createNumericLiteral(0), callee)),
    from,
  );
}

/** A function or class without a name takes the name of its variable; as the value of a property it still does. */
export function named(name: string, value: ts.Expression): ts.Expression {
  let inner = value;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAssertionExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isNonNullExpression(inner)
  )
    inner = inner.expression;
  const nameless =
    ts.isArrowFunction(inner) ||
    ((ts.isFunctionExpression(inner) || ts.isClassExpression(inner)) && !inner.name);
  if (!nameless) return value;
  const key = f.createComputedPropertyName(f.createStringLiteral(name));
  return f.createElementAccessExpression(
    f.createParenthesizedExpression(
      f.createObjectLiteralExpression([f.createPropertyAssignment(key, value)]),
    ),
    f.createStringLiteral(name),
  );
}
