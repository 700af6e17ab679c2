// Error stacks as the reader of a notebook needs them: only frames of cells and of the project's files, with the lines
// as they were written; the kernel, Node and packages take no part unless there is nothing else to show.
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { asWritten, correctMessage } from "./message";

interface Script {
  /** How the reader knows it: "cell [3]" or "../src/descent.ts". */
  readonly name: string;
  readonly isCell: boolean;
  readonly lines: number;
  /** How the names begin that the compiler made. */
  readonly prefix: string;
  map: TraceMap | string;
}

/** What is known of each script, by the name that V8 has for it. */
const scripts = new Map<string, Script>();

const MOST_FRAMES = 10;

/** What has to be known of a frame: V8 tells it, and of another engine's stack it can be read. */
export type Site = Pick<NodeJS.CallSite, "getScriptNameOrSourceURL" | "getLineNumber" | "getColumnNumber"> & {
  toString(): string;
};

/** Tells where a script comes from. `code` is what runs; its first line is line 1. */
export function rememberScript(
  file: string,
  { code, ...rest }: { name: string; isCell: boolean; prefix: string; code: string; map: string },
): void {
  scripts.set(file, { ...rest, lines: code.split("\n").length });
}

/**
 * Lets every error of this thread describe itself so.
 * @param own Where the kernel's own code lies.
 * @param before How many lines stand before a script's first one.
 */
export function installStacks(own: string, before = 0): void {
  // Libraries may stack up many frames above the reader's.
  Error.stackTraceLimit = 100;
  Error.prepareStackTrace = (error, sites) => writtenStack(error, sites, own, before);
}

/** The stack of an error as the reader needs it, from all its frames; `own` and `before` as `installStacks` has them. */
export function writtenStack(error: unknown, sites: readonly Site[], own: string, before: number): string {
  const thrower = sites.map(scriptOf).find((script) => script !== undefined);
  if (thrower) correctMessage(error, thrower.prefix);
  const written = sites.map((site) => frame(site, before)).filter((each) => each !== undefined);
  const frames = written.length > 0 ? written : sites.filter((site) => !isInternal(site, own)).map(String);
  return [headline(error), ...frames.slice(0, MOST_FRAMES)].join("\n    at ");
}

/** As Node has it, for any object: a name and a message. */
function headline(error: unknown): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return "Error";
  }
}

function isInternal(site: Site, own: string): boolean {
  const file = nameOf(site);
  return (
    file.startsWith("node:") || file.startsWith(own) || file.startsWith("evalmachine.") || scripts.has(file)
  );
}

function nameOf(site: Site): string {
  return site.getScriptNameOrSourceURL() ?? "";
}

function scriptOf(site: Site): Script | undefined {
  const file = nameOf(site);
  // A browser has no names with spaces.
  return scripts.get(file) ?? scripts.get(file.replaceAll("%20", " "));
}

/** A frame as the reader wrote it; undefined if it is nobody's they know. */
function frame(site: Site, before: number): string | undefined {
  const file = nameOf(site);
  const script = scriptOf(site);
  const [at, column] = [site.getLineNumber() ?? 0, site.getColumnNumber() ?? 0];
  const line = at - before;
  if (!script || line < 1 || line > script.lines) return undefined;
  if (typeof script.map === "string") script.map = new TraceMap(script.map);
  const place = originalPositionFor(script.map, { line, column: column - 1 });
  if (place.line === null) return undefined;
  const written = script.isCell
    ? `${script.name}, line ${place.line}`
    : `${script.name}:${place.line}:${place.column + 1}`;
  const told = site.toString().replace(`${file}:${at}:${column}`, () => written);
  // What is evaluated has no name but that.
  return asWritten(told, script.prefix).replace(/^(async )?eval \((.*)\)$/, "$1$2");
}
