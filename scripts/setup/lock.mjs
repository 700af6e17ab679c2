// One set-up at a time: two at once would tear down each other's folders.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

const path = join(root, ".cache", "setup.lock");
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Does the work while holding the lock; waits for a set-up that runs already, and takes over from a dead one. */
export async function withLock(work) {
  for (let told = false; !(take() && (await isKept())); told = true) {
    if (!told) console.log(`Another set-up is running here (process ${holder()}); waiting for it to end …`);
    await pause(200);
  }
  const release = () => rmSync(path, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    release();
    process.off("exit", release);
  }
}

function take() {
  mkdirSync(join(root, ".cache"), { recursive: true });
  if (isAbandoned()) rmSync(path, { force: true });
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

// Two that find the same dead lock may both remove it; a moment later only one of them still holds its own.
async function isKept() {
  await pause(50);
  return holder() === process.pid;
}

function holder() {
  try {
    return Number(readFileSync(path, "utf8"));
  } catch {
    return 0;
  }
}

function isAbandoned() {
  const pid = holder();
  // Empty: its owner is about to write, or the disk was full.
  if (pid === 0) return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 2000;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}
