// What a cell in the browser cannot have, said in a sentence: whatever is Node's.

const modules = new Set(
  "assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain events \
fs http http2 https inspector module net os path perf_hooks process punycode querystring readline repl stream \
string_decoder sys timers tls trace_events tty url util v8 vm wasi worker_threads zlib".split(" "),
);

const globals = new Set(
  "process Buffer require module exports global __dirname __filename setImmediate".split(" "),
);

/** Whether a module is one of Node's own: "node:fs", "fs/promises". */
export function isOfNode(specifier: string): boolean {
  return specifier.startsWith("node:") || modules.has(specifier.split("/")[0]);
}

/** The sentence for what only Node has. */
export function withoutNode(name: string): string {
  return `${name} belongs to Node, and this notebook runs in your browser, without Node: leave it out here, or run the course on your machine (its README says how).`;
}

/** TypeScript's message, or the sentence where it speaks of what only Node has. */
export function reword(message: string): string {
  const [, module] = /^Cannot find module '([^']+)'/.exec(message) ?? [];
  if (module !== undefined && isOfNode(module)) return withoutNode(module);
  const [, name] = /^Cannot find name '([^']+)'/.exec(message) ?? [];
  return name !== undefined && globals.has(name) ? withoutNode(name) : message;
}
