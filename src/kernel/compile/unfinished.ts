// Whether a console should send what was typed, or wait for more lines.
import ts from "typescript";

/** `indent`: how the next line should begin. */
export type Completeness = { status: "complete" } | { status: "incomplete"; indent: string };

/** What a text lacks at its very end: a bracket, the end of a template or of a comment. */
export function completeness(code: string): Completeness {
  // Two empty lines send it, whatever it lacks.
  if (/(^|\n)\s*\n\s*$/.test(code)) return { status: "complete" };
  const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true, fileName: "cell.ts" });
  const lacks = diagnostics.some(({ start, messageText, code: kind }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, "\n");
    if (kind === UNTERMINATED_TEMPLATE) return true;
    return start !== undefined && start >= code.trimEnd().length && message.endsWith(" expected.");
  });
  return lacks ? { status: "incomplete", indent: indentAfter(code) } : { status: "complete" };
}

const UNTERMINATED_TEMPLATE = 1160;

function indentAfter(code: string): string {
  const line = code.slice(code.lastIndexOf("\n") + 1);
  const indent = /^\s*/.exec(line)?.[0] ?? "";
  return /[{([]\s*$/.test(line) ? `${indent}  ` : indent;
}
