// Runs one tool for the set-up, and shows that it moves.
import { spawn } from "node:child_process";
import { alsoHeldBy } from "./lock.mjs";
import { explain, record } from "./problem.mjs";
import { root } from "./root.mjs";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
const never = /(?!)/;

/**
 * Runs a program to its end and shows a count that moves.
 * @param {string} what the step, as a person would call it
 * @param {string[]} argv the program and its arguments
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, shell?: boolean, counts?: RegExp, unit?: string, fails?: RegExp, spoils?: RegExp }} options
 *   counts: each line of output that matches is one more of the unit, e.g. /^Collecting / and "packages"
 *   spoils: output that means failure even when the tool itself thinks it succeeded
 *   fails: twenty lines in a row that match, and the network is taken to be down
 * @returns {Promise<void>}
 * @throws {Problem} if it cannot be started, fails, or prints nothing for five minutes
 */
export function run(what, [program, ...args], options = {}) {
  const { env, cwd = root, shell, unit, counts = never, fails = never, spoils = never } = options;
  return new Promise((resolve, reject) => {
    // Interrupted, it ends only when the tool has: no second set-up shall meet the first one's tool at work.
    let interrupted = false;
    const interrupt = () => {
      child.kill(interrupted ? "SIGKILL" : "SIGTERM");
      interrupted = true;
    };
    for (const signal of signals) process.on(signal, interrupt);

    const child = spawn(program, args, { cwd, env, shell, stdio: ["ignore", "pipe", "pipe"] });
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
    child.on("close", (code, signal) => {
      if (signal) said += record(`${program} was ended by ${signal}\n`);
      end(code === 0 && !spoils.test(said) ? undefined : explain(what, said));
    });
  });
}
