// Help while typing: what may stand at the cursor, and what is known of the thing there.
import ts from "typescript";
import type { View } from "./program";

/** What may replace the text from `start` to `end`, best first. */
export interface Completion {
  readonly start: number;
  readonly end: number;
  readonly matches: readonly string[];
}

/** What may stand at a position of the cell. */
export function complete({ service, cell }: View, code: string, position: number): Completion {
  const found = service.getCompletionsAtPosition(cell.fileName, position, {});
  const span =
    found?.entries.find(({ replacementSpan }) => replacementSpan)?.replacementSpan ??
    found?.optionalReplacementSpan ??
    wordAround(code, position);
  const start = Math.min(span.start, position);
  const end = Math.max(span.start + span.length, position);
  const typed = code.slice(start, position);
  const ranked = (found?.entries ?? []).flatMap(({ name, sortText }, index) => {
    const rank = rankOf(name, typed);
    return rank === undefined ? [] : [{ name, index, key: `${rank}${sortText}` }];
  });
  ranked.sort(
    (one, other) =>
      compare(one.key, other.key) || (typed === "" ? compare(one.name, other.name) : one.index - other.index),
  );
  // What is a keyword too comes twice.
  return { start, end, matches: [...new Set(ranked.map(({ name }) => name))] };
}

/** How well a name goes with what was typed: begins with it, does so in other case, holds it, or not at all. */
function rankOf(name: string, typed: string): number | undefined {
  if (name.startsWith(typed)) return 0;
  const [lower, wanted] = [name.toLowerCase(), typed.toLowerCase()];
  return lower.startsWith(wanted) ? 1 : lower.includes(wanted) ? 2 : undefined;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function wordAround(code: string, position: number): ts.TextSpan {
  const before = /#?[\p{ID_Continue}$]*$/u.exec(code.slice(0, position))?.[0].length ?? 0;
  const after = /^[\p{ID_Continue}$]*/u.exec(code.slice(position))?.[0].length ?? 0;
  return { start: position - before, length: before + after };
}

/** Type and documentation of what stands at a position or, inside the parentheses of a call, of what is called. */
export function inspect({ service, cell }: View, position: number): string {
  const info =
    service.getQuickInfoAtPosition(cell.fileName, position) ??
    (position > 0 ? service.getQuickInfoAtPosition(cell.fileName, position - 1) : undefined);
  if (info && info.kind !== ts.ScriptElementKind.unknown)
    return joined(text(info.displayParts), text(info.documentation), tags(info.tags));
  const help = service.getSignatureHelpItems(cell.fileName, position, undefined);
  const item = help?.items[help.selectedItemIndex];
  if (!item) return "";
  const parameters = item.parameters
    .map(({ displayParts }) => text(displayParts))
    .join(text(item.separatorDisplayParts));
  const signature = text(item.prefixDisplayParts) + parameters + text(item.suffixDisplayParts);
  return joined(signature, text(item.documentation), tags(item.tags));
}

function text(parts: readonly ts.SymbolDisplayPart[] | undefined): string {
  return (parts ?? []).map((part) => part.text).join("");
}

/** Each tag of the documentation with its name: `@returns The slope.` */
function tags(given: readonly ts.JSDocTagInfo[] | undefined): string {
  return (given ?? []).map(({ name, text: parts }) => `@${name} ${text(parts)}`.trim()).join("\n");
}

function joined(signature: string, documentation: string, tagged: string): string {
  return [signature, [documentation, tagged].filter(Boolean).join("\n")].filter(Boolean).join("\n\n");
}
