// TypeScript reads a file with an `await` at its top level twice: first as if `await` were a name, then, from the
// statement that awaits, anew. Where the first reading broke off inside such a statement, `(await { a: 1 }).a`, pieces of
// it stay behind as statements and errors of their own. They are taken out here, before anybody else sees the file.
import ts from "typescript";

/** The file, out of which the leftovers of the first reading are taken; nobody may have looked at it yet. */
export function withoutLeftovers(file: ts.SourceFile): ts.SourceFile {
  const kept: ts.Statement[] = [];
  let end = 0;
  for (const statement of file.statements) {
    if (statement.pos < end) continue;
    kept.push(statement);
    end = statement.end;
  }
  const mutable = file as unknown as {
    statements: ts.NodeArray<ts.Statement>;
    parseDiagnostics?: ts.Diagnostic[];
  };
  if (kept.length < file.statements.length)
    mutable.statements = ts.setTextRange(ts.factory.createNodeArray(kept), file.statements);
  if (!mutable.parseDiagnostics?.length || [...kept, file.endOfFileToken].some(isBroken)) return file;
  const isLeft = (start: number) =>
    kept.some(
      (statement) =>
        isRereading(statement) && statement.pos <= start && (start < statement.end || start === file.end),
    );
  mutable.parseDiagnostics = mutable.parseDiagnostics.filter(({ start = 0 }) => !isLeft(start));
  return file;
}

/** Whether a statement was read as one that may await. */
function isRereading({ flags }: ts.Node): boolean {
  return (flags & ts.NodeFlags.AwaitContext) !== 0;
}

function isBroken(node: ts.Node): boolean {
  return (
    (node.flags & ts.NodeFlags.ThisNodeHasError) !== 0 ||
    (ts.forEachChild(node, (child) => isBroken(child) || undefined) ?? false)
  );
}
