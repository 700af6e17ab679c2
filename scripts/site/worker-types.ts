// The types of what a browser's worker has and a cell may use: so much of TypeScript's own library of the web worker,
// of which that is a tenth.
import ts from "typescript";

/** The globals that cells see, beside those of JavaScript itself. */
const globals =
  "AbortController AbortSignal Blob CustomEvent DOMException Event EventTarget FormData Headers Request Response \
TextDecoder TextEncoder URL URLSearchParams atob btoa clearInterval clearTimeout console crypto fetch performance \
queueMicrotask setInterval setTimeout structuredClone".split(" ");

/** What may be handed to another thread, which would bring all of WebGL and of video along. */
const cut = { Transferable: "type Transferable = object;" };

/**
 * The declarations of these globals and of all that they name.
 * @param library The text of lib.webworker.d.ts.
 * @param known The text of a declaration file whose names are there already.
 */
export function workerTypes(library: string, known: string): string {
  const declared = byName(library);
  const taken = new Set(byName(known).keys());
  const kept = new Set<ts.Statement>();
  const open = [...globals];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    // What is known is declared a second time only if a cell is to see its value.
    if ((taken.has(name) && !globals.includes(name)) || name in cut) continue;
    for (const statement of declared.get(name) ?? []) {
      if (kept.has(statement)) continue;
      kept.add(statement);
      open.push(...namedIn(statement));
    }
  }
  const missing = globals.filter((name) => !declared.has(name));
  if (missing.length > 0) throw new Error(`lib.webworker.d.ts does not declare ${missing.join(", ")}.`);
  const all = new Set([...declared.values()].flat());
  const texts = [...all].filter((each) => kept.has(each)).map((each) => each.getFullText().trim());
  return [...Object.values(cut), ...texts].join("\n\n");
}

/** The statements that declare each name. */
function byName(text: string): Map<string, ts.Statement[]> {
  const file = ts.createSourceFile("library.d.ts", text, ts.ScriptTarget.Latest, true);
  const found = new Map<string, ts.Statement[]>();
  for (const statement of file.statements)
    for (const name of namesOf(statement)) found.set(name, [...(found.get(name) ?? []), statement]);
  return found;
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as ts.Statement & { name?: ts.Node };
  return name ? [name.getText()] : [];
}

/** Every name in a declaration: those of properties too, which name no statement, or a small one. */
function namedIn(node: ts.Node): string[] {
  const names = new Set<string>();
  const visit = (each: ts.Node) => {
    if (ts.isTypeReferenceNode(each) || ts.isTypeQueryNode(each))
      names.add((ts.isTypeQueryNode(each) ? each.exprName : each.typeName).getText());
    if (ts.isExpressionWithTypeArguments(each)) names.add(each.expression.getText());
    ts.forEachChild(each, visit);
  };
  visit(node);
  return [...names];
}
