// Runs one tool for the set-up: shows that it moves, keeps what it printed, and turns its failure into a sentence.
import { spawn } from "node:child_process";
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { alsoHeldBy } from "./lock.mjs";
import { root } from "./root.mjs";

/** Where what the tools printed is kept, for whoever wants more than the one sentence. */
export const log = join(root, ".cache", "setup.log");

/** A failure with a way out; its message is the one sentence that a person sees. */
export class Problem extends Error {}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

const never = /(?!)/;

// The first row that matches decides, so what is certain stands above what is merely likely.
const causes = [
  [/npm: command not found/, "npm was not found: install it (it comes with Node)"],
  [/ENOSPC|No space left on device/i, "the disk is full: free about 1 GB"],
  // The second is what Node says when it makes nested folders there.
  [
    /EROFS|ENOENT.*, mkdir|Read-only file system/i,
    "this folder cannot be written to: copy the course to a folder of your own",
  ],
  [
    /EACCES|EPERM|Permission denied/i,
    "a file may not be written: make this folder and what is in it your own",
  ],
  [
    /EINTEGRITY|DO NOT MATCH THE HASHES/i,
    "a download is not the file that the lockfile names: look at your mirror or proxy",
  ],
  [
    /SELF_SIGNED|self.signed|CERTIFICATE_VERIFY_FAILED|UNABLE_TO_(GET|VERIFY)/i,
    "a certificate is not trusted: make your proxy's certificate known to npm and pip",
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|EIDLETIMEOUT|ERR_SOCKET_TIMEOUT|network timeout|connection broken|timed out|name resolution|ProxyError/i,
    "the package index does not answer: connect to the network (and look at your proxy)",
  ],
  [/E40[134]|40[134] Client Error/, "the package index refused a request: look at your npm or pip settings"],
  [
    /No matching distribution/,
    "pip was offered no file that fits: look at the network, or use a Python from 3.10 to 3.14",
  ],
];

/**
 * The sentence for a failed step, from what its tool or the file system said.
 * @param {string} what the step, as the end of "… did not finish", e.g. "Installing the npm packages"
 * @param {string} said everything the tool printed, or an error's message
 */
export function explain(what, said) {
  const cause =
    causes.find(([sign]) => sign.test(said))?.[1] ?? `the reason stands at the end of ${log}: mend it`;
  return new Problem(`${what} failed: ${cause}, then run the command again.`);
}

/**
 * Runs a program to its end and shows a count that moves.
 * @param {string} what the step, as a person would call it
 * @param {string[]} argv the program and its arguments
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean, counts?: RegExp, unit?: string, fails?: RegExp, spoils?: RegExp }} options
 *   counts: each line of output that matches is one more of the unit, e.g. /^Collecting / and "packages"
 *   spoils: output that means failure even when the tool itself thinks it succeeded
 *   fails: twenty lines in a row that match, and the network is taken to be down
 * @returns {Promise<void>}
 * @throws {Problem} if it cannot be started, fails, or prints nothing for five minutes
 */
export function run(what, [program, ...args], options = {}) {
  const { env, shell, unit, counts = never, fails = never, spoils = never } = options;
  return new Promise((resolve, reject) => {
    // Interrupted, it ends only when the tool has: no second set-up shall meet the first one's tool at work.
    let interrupted = false;
    const interrupt = () => {
      child.kill(interrupted ? "SIGKILL" : "SIGTERM");
      interrupted = true;
    };
    for (const signal of signals) process.on(signal, interrupt);

    const child = spawn(program, args, { cwd: root, env, shell, stdio: ["ignore", "pipe", "pipe"] });
    alsoHeldBy(child.pid);
    const started = Date.now();
    let heard = started;
    let said = "";
    let done = 0;
    let failed = 0;
    const hear = (chunk) => {
      heard = Date.now();
      said += record(chunk);
      for (const line of chunk.split("\n")) {
        if (fails.test(line) && ++failed === 20) giveUp();
        if (!counts.test(line)) continue;
        done++;
        failed = 0;
      }
    };
    const giveUp = () => {
      said += "network timeout";
      child.kill("SIGKILL");
    };
    child.stdout.setEncoding("utf8").on("data", hear);
    child.stderr.setEncoding("utf8").on("data", hear);

    // A terminal shows one line that counts; a file gets a new line now and then.
    const terminal = process.stdout.isTTY;
    const show = () => {
      const progress = `${what} … ${done > 0 ? `${done} ${unit}, ` : ""}${Math.round((Date.now() - started) / 1000)} s`;
      process.stdout.write(terminal ? `\r${progress}` : `${progress}\n`);
    };
    show();
    const tick = setInterval(
      () => {
        show();
        if (Date.now() - heard > 300_000) giveUp();
      },
      terminal ? 500 : 5000,
    );

    const end = (problem) => {
      clearInterval(tick);
      for (const signal of signals) process.off(signal, interrupt);
      if (terminal || !problem) show();
      if (terminal) process.stdout.write("\n");
      if (interrupted) process.exit(130);
      if (problem) reject(problem);
      else resolve();
    };
    child.on("error", ({ message, code }) =>
      end(explain(what, record(code === "ENOENT" ? `${program}: command not found` : message))),
    );
    child.on("close", (code) => end(code === 0 && !spoils.test(said) ? undefined : explain(what, said)));
  });
}

/** Runs a script's work; a failure becomes one sentence on stderr and exit code 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (error instanceof Problem) console.error(error.message);
    else if (error.code) console.error(explain("Setting up", record(`${error.message}\n`)).message);
    else console.error(error);
    process.exitCode = 1;
  }
}

// Returns the text, so that it can be used in passing.
function record(text) {
  try {
    mkdirSync(join(root, ".cache"), { recursive: true });
    appendFileSync(log, text);
  } catch {
    // A full or read-only disk: the step itself will fail on it and say so.
  }
  return text;
}
