// Where code waits, it can be stopped: every `await` of a cell, and of the project's files, asks whether its run goes on.
//
//     await sleep(100)   becomes   ($run.resumed(await $run.wait(sleep(100))) ? await $run.never : $run.value)
//
// The run is the one that was going on when the function was called. Beside it, what the loader must answer itself:
// `import()` and `import.meta`. Nothing here changes the order in which promises settle.
import ts from "typescript";

const f = ts.factory;

/** A short prefix that does not occur in a text, for names that cannot be in the reader's way. */
export function prefixFor(text: string): string {
  let prefix = "$_";
  while (text.includes(prefix)) prefix += "_";
  return prefix;
}

/** The file, each of its awaits written anew; `atTop` if it awaits outside of every function, too. */
export function rewriteFile(
  file: ts.SourceFile,
  prefix: string,
  context: ts.TransformationContext,
  atTop: boolean,
): ts.SourceFile {
  const kernel = f.createIdentifier(`${prefix}kernel`);
  const run = f.createIdentifier(`${prefix}run`);
  const member = (of: ts.Expression, name: string) => f.createPropertyAccessExpression(of, name);
  const call = (of: ts.Expression, name: string, args: readonly ts.Expression[]) =>
    f.createCallExpression(member(of, name), undefined, args);
  const remember = () => {
    const declaration = f.createVariableDeclaration(run, undefined, undefined, member(kernel, "run"));
    return f.createVariableStatement(
      undefined,
      f.createVariableDeclarationList([declaration], ts.NodeFlags.Const),
    );
  };
  let waits = false;

  const visit = (node: ts.Node): ts.Node => {
    if (ts.isFunctionLike(node) && "body" in node) return visitFunction(node as ts.FunctionLikeDeclaration);
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return node;
    if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
      return member(kernel, "meta");
    const visited = ts.visitEachChild(node, visit, context);
    if (ts.isCallExpression(visited) && visited.expression.kind === ts.SyntaxKind.ImportKeyword)
      return ts.setTextRange(call(kernel, "load", visited.arguments), visited);
    if (ts.isAwaitExpression(visited)) {
      waits = true;
      const waiting = ts.setTextRange(f.createAwaitExpression(call(run, "wait", [visited.expression])), node);
      const parked = f.createAwaitExpression(member(run, "never"));
      const either = f.createConditionalExpression(
        call(run, "resumed", [waiting]),
        undefined,
        parked,
        undefined,
        member(run, "value"),
      );
      return ts.setTextRange(f.createParenthesizedExpression(either), node);
    }
    if (ts.isForOfStatement(visited) && visited.awaitModifier) {
      waits = true;
      const each = call(run, "each", [visited.expression]);
      return f.updateForOfStatement(
        visited,
        visited.awaitModifier,
        visited.initializer,
        each,
        visited.statement,
      );
    }
    return visited;
  };

  const visitFunction = (node: ts.FunctionLikeDeclaration): ts.Node => {
    const outer = waits;
    waits = false;
    const visited = ts.visitEachChild(node, visit, context) as ts.FunctionLikeDeclaration;
    const made = waits && visited.body ? withFirst(remember(), visited, context) : visited;
    waits = outer;
    return made;
  };

  const visited = ts.visitEachChild(file, visit, context);
  return atTop ? f.updateSourceFile(visited, [remember(), ...visited.statements]) : visited;
}

/** A function with one more statement at the beginning of its body. */
function withFirst(
  statement: ts.Statement,
  node: ts.FunctionLikeDeclaration,
  context: ts.TransformationContext,
): ts.Node {
  const { body } = node as { body: ts.ConciseBody };
  const statements = ts.isBlock(body)
    ? body.statements
    : [ts.setTextRange(f.createReturnStatement(body), body)];
  const block = ts.setTextRange(f.createBlock([statement, ...statements], true), body);
  return ts.visitEachChild(node, (child) => (child === body ? block : child), context);
}
