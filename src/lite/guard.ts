// The end of what does not end by itself, where no other thread can end it: every loop asks, at the beginning of each
// round, whether somebody has set a time for it.
//
//     while (true) n += 1;   becomes   while (true) { $_guard.isSet && $_guard.look(); n += 1; }
import ts from "typescript";

/** Where compiled code finds the guard. */
export const guardName = "downhill.guard";

const f = ts.factory;

/** The transformer that lets every loop of a file ask the guard. */
export function guarded(prefix: string): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (file) => {
    const guard = f.createIdentifier(`${prefix}guard`);
    let asks = false;
    const ask = () => {
      asks = true;
      const look = f.createCallExpression(f.createPropertyAccessExpression(guard, "look"), undefined, []);
      return f.createExpressionStatement(
        f.createLogicalAnd(f.createPropertyAccessExpression(guard, "isSet"), look),
      );
    };
    const body = (statement: ts.Statement): ts.Statement => {
      const visited = ts.visitNode(statement, visit) as ts.Statement;
      const statements = ts.isBlock(visited) ? visited.statements : [visited];
      return ts.setTextRange(f.createBlock([ask(), ...statements], true), statement);
    };
    const part = <Part extends ts.Node>(node: Part): Part => ts.visitNode(node, visit) as Part;
    const visit = (node: ts.Node): ts.Node => {
      if (ts.isWhileStatement(node))
        return f.updateWhileStatement(node, part(node.expression), body(node.statement));
      if (ts.isDoStatement(node))
        return f.updateDoStatement(node, body(node.statement), part(node.expression));
      if (ts.isForStatement(node)) {
        const { initializer, condition, incrementor } = node;
        const [first, until, next] = [initializer, condition, incrementor].map((each) => each && part(each));
        return f.updateForStatement(
          node,
          first as ts.ForInitializer | undefined,
          until as ts.Expression | undefined,
          next as ts.Expression | undefined,
          body(node.statement),
        );
      }
      if (ts.isForOfStatement(node)) {
        const { awaitModifier, initializer, expression, statement } = node;
        return f.updateForOfStatement(
          node,
          awaitModifier,
          part(initializer),
          part(expression),
          body(statement),
        );
      }
      if (ts.isForInStatement(node))
        return f.updateForInStatement(
          node,
          part(node.initializer),
          part(node.expression),
          body(node.statement),
        );
      return ts.visitEachChild(node, visit, context);
    };
    const visited = ts.visitEachChild(file, visit, context);
    return asks ? f.updateSourceFile(visited, [known(guard), ...visited.statements]) : visited;
  };
}

/** `const $_guard = globalThis[Symbol.for("downhill.guard")];` */
function known(guard: ts.Identifier): ts.Statement {
  const symbol = f.createCallExpression(
    f.createPropertyAccessExpression(f.createIdentifier("Symbol"), "for"),
    undefined,
    [f.createStringLiteral(guardName)],
  );
  const value = f.createElementAccessExpression(f.createIdentifier("globalThis"), symbol);
  const declaration = f.createVariableDeclaration(guard, undefined, undefined, value);
  return f.createVariableStatement(
    undefined,
    f.createVariableDeclarationList([declaration], ts.NodeFlags.Const),
  );
}
