// `console` as Node has it: what it prints goes below the cell.
import { formatWithOptions, inspect } from "node-inspect-extracted";
import { tableOf } from "./table";

type Print = (stream: "stdout" | "stderr", text: string) => void;

/** Replaces the methods of the global console that print; the others stay the browser's. */
export function installConsole(print: Print): { log: (...values: unknown[]) => void } {
  let indent = "";
  const counts = new Map<string, number>();
  const begun = new Map<string, number>();
  const say = (stream: "stdout" | "stderr", ...values: unknown[]) => {
    const text = formatWithOptions({ compact: 3, colors: false, depth: 2 }, ...values);
    print(stream, `${indent}${indent ? text.replaceAll("\n", `\n${indent}`) : text}\n`);
  };
  const out = (...values: unknown[]) => say("stdout", ...values);
  const err = (...values: unknown[]) => say("stderr", ...values);
  const lasted = (label: string) => `${label}: ${duration(performance.now() - (begun.get(label) ?? NaN))}`;
  const group = (...values: unknown[]) => {
    if (values.length > 0) out(...values);
    indent += "  ";
  };
  const methods = {
    log: out,
    info: out,
    debug: out,
    error: err,
    warn: err,
    dir: (value: unknown, options?: object) => out(inspect(value, { customInspect: false, ...options })),
    dirxml: out,
    table: (data: unknown, columns?: readonly string[]) => out(tableOf(data, columns) ?? data),
    group,
    groupCollapsed: group,
    groupEnd: () => {
      indent = indent.slice(2);
    },
    assert: (holds?: unknown, ...values: unknown[]) => {
      if (holds) return;
      const [first, ...rest] = values;
      err(values.length > 0 ? `Assertion failed: ${first}` : "Assertion failed", ...rest);
    },
    trace: (...values: unknown[]) => {
      const trace = { name: "Trace", message: formatWithOptions({}, ...values), stack: "" };
      Error.captureStackTrace?.(trace, methods.trace);
      err(trace.stack || `Trace: ${trace.message}`);
    },
    count: (label = "default") => {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      out(`${label}: ${counts.get(label)}`);
    },
    countReset: (label = "default") => void counts.delete(label),
    time: (label = "default") => void begun.set(label, performance.now()),
    timeLog: (label = "default", ...values: unknown[]) => out(lasted(label), ...values),
    timeEnd: (label = "default") => {
      out(lasted(label));
      begun.delete(label);
    },
  };
  Object.assign(console, methods);
  return methods;
}

/** As Node has it: "12.345ms", "1.234s". */
function duration(milliseconds: number): string {
  return milliseconds >= 1000
    ? `${(milliseconds / 1000).toFixed(3)}s`
    : `${Number(milliseconds.toFixed(3))}ms`;
}
