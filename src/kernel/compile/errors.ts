// What the compiler finds wrong, in the words and with the lines that a reader sees.
import { relative } from "pathe";
import ts from "typescript";
import type { Files } from "./files";
import type { World } from "./world";

/** One error: where, counted from 1, and what. `file` is missing for the cell itself. */
export interface CompileError {
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly code: number;
}

/** After a syntax error the parser guesses on, and guesses wrong: more than two are noise. */
const MOST_SYNTAX_ERRORS = 2;

/** The errors in the cell: of its syntax, or if there are none of its types. */
export function cellErrors(program: ts.Program, cell: ts.SourceFile, files: Files): CompileError[] {
  const syntax = program.getSyntacticDiagnostics(cell);
  if (syntax.length > 0)
    return syntax.slice(0, MOST_SYNTAX_ERRORS).flatMap((each) => described(each, cell, files));
  return program.getSemanticDiagnostics(cell).flatMap((each) => described(each, cell, files));
}

/** The errors in a file of the project. */
export function fileErrors(program: ts.Program, file: ts.SourceFile, files: Files): CompileError[] {
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return found.flatMap((each) => described(each, undefined, files));
}

/** An error as one line: `2:7 - Type 'number' is not assignable to type 'string'.` */
export function formatError({ file, line, column, message }: CompileError): string {
  return `${file === undefined ? "" : `${file} `}${line}:${column} - ${message}`;
}

function described(diagnostic: ts.Diagnostic, cell: ts.SourceFile | undefined, files: Files): CompileError[] {
  const { file, start = 0, messageText, code, category } = diagnostic;
  if (category !== ts.DiagnosticCategory.Error || !file) return [];
  const { line, character } = ts.getLineAndCharacterOfPosition(file, start);
  const place = { line: line + 1, column: character + 1, code };
  const name = file === cell ? {} : { file: relative(files.folder, file.fileName) };
  return messages(messageText).map((message) => ({
    ...name,
    ...place,
    message: forReader(message, files.world),
  }));
}

function forReader(message: string, { name, reword }: World): string {
  return withoutAdvice(reword?.(message) ?? message, name);
}

/** TypeScript's advice to change its options is of no use in a cell: they follow what runs it. */
function withoutAdvice(message: string, runner: string): string {
  const [bare, ...advice] = message.split(
    / (?=Do you need to (?:change your target library|install type definitions))/,
  );
  if (advice.length === 0) return message;
  return advice[0].includes("target library") && !advice[0].includes("'dom'")
    ? `${bare} ${runner} may be too old for it.`
    : bare;
}

/** A message with its reasons, each of them one message. */
function messages(message: string | ts.DiagnosticMessageChain): string[] {
  if (typeof message === "string") return [message];
  return [message.messageText, ...(message.next ?? []).flatMap(messages)];
}
