// What a cell in the browser cannot have, said in a sentence: whatever is Node's, and most packages.
import { packageNames } from "./package-names";

const modules = new Set(
  "assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain events \
fs http http2 https inspector module net os path perf_hooks process punycode querystring readline repl stream \
string_decoder sys timers tls trace_events tty url util v8 vm wasi worker_threads zlib".split(" "),
);

const globals = new Set(
  "process Buffer require module exports global __dirname __filename setImmediate".split(" "),
);

/** The sentence for a module that is not here. */
export function missing(specifier: string): string {
  if (isOfNode(specifier)) return withoutNode(specifier);
  return `Cannot find the package '${specifier}': in the browser there are ${packageNames.join(", ")} and tslab.`;
}

/** TypeScript's message, or a sentence of our own where it speaks of what only Node has, or of a package. */
export function reword(message: string): string {
  const [, kind, name] = /^Cannot find (module|name) '([^']+)'/.exec(message) ?? [];
  if (name === undefined) return message;
  if (kind === "module") return /^[./]/.test(name) ? message : missing(name);
  // Of Node's modules TypeScript speaks as of names.
  const isModule = isOfNode(name) && message.includes("type definitions for node");
  return globals.has(name) || isModule ? withoutNode(name) : message;
}

/** Whether a module is one of Node's own: "node:fs", "fs/promises". */
function isOfNode(specifier: string): boolean {
  return specifier.startsWith("node:") || modules.has(specifier.split("/")[0]);
}

function withoutNode(name: string): string {
  return `${name} belongs to Node, and this notebook runs in your browser, without Node: leave it out here, or run the course on your machine (its README says how).`;
}
