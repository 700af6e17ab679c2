// What a person is told when something fails: one sentence that says what to do.
import { appendFileSync, mkdirSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/** Where what the tools printed is kept, for whoever wants more than the one sentence. */
export const log = join(root, ".cache", "setup.log");

/** A failure with a way out; its message is the one sentence that a person sees. */
export class Problem extends Error {}

const fullDisk = "the disk is full: free about 1 GB";

// The first row that matches decides, so what is certain stands above what is merely likely.
const causes = [
  // The second is what Windows says in English.
  [/npm: command not found|'npm' is not recognized/, "npm was not found: install it (it comes with Node)"],
  [/ENOSPC|No space left on device/i, fullDisk],
  // The second is what Node says when it makes nested folders there.
  [
    /EROFS|ENOENT.*, mkdir|Read-only file system/i,
    "a folder cannot be written to (this one, or npm's, pip's or Jupyter's in your home): make it your own, or copy the course to one that is",
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
  [/PATH separator/, "the path of this folder has a colon in it: move the course to a path without one"],
  [
    /^(ENOTDIR|EEXIST)/m,
    "a file stands where a folder belongs (node_modules, .venv or .cache in this folder): delete it",
  ],
  [/was ended by SIG/, "it was ended from outside, perhaps for want of memory: close other programs"],
];

/**
 * The sentence for a failed step, from what its tool or the file system said.
 * @param {string} what the step, as the end of "… did not finish", e.g. "Installing the npm packages"
 * @param {string} said everything the tool printed, or an error's message
 */
export function explain(what, said) {
  const cause =
    causes.find(([sign]) => sign.test(said))?.[1] ??
    (isFull() ? fullDisk : `the reason stands at the end of ${log}: mend it`);
  return new Problem(`${what} failed: ${cause}, then run the command again.`);
}

// Python's venv does not pass on what its own helpers said.
function isFull() {
  const { bavail, bsize } = statfsSync(root);
  return bavail * bsize < 20e6;
}

/** Runs a script's work, which is doing `what`; a failure becomes one sentence on stderr and exit code 1. */
export async function main(work, what = "Setting up") {
  try {
    await work();
  } catch (error) {
    if (error instanceof Problem) console.error(error.message);
    else if (error.code) console.error(explain(what, record(`${error.message}\n`)).message);
    else console.error(error);
    process.exitCode = 1;
  }
}

/** Keeps what a tool or the file system said, and returns it, so that it can be used in passing. */
export function record(text) {
  try {
    mkdirSync(join(root, ".cache"), { recursive: true });
    appendFileSync(log, text);
  } catch {
    // A full or read-only disk: the step itself will fail on it and say so.
  }
  return text;
}
