// One set-up at a time: two at once would tear down each other's folders.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

const path = join(root, ".cache", "setup.lock");
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Does the work while holding the lock; waits for a set-up that runs already, and takes over from a dead one. */
export async function withLock(work) {
  for (let told = false; !(take() && (await isKept())); told = true) {
    if (!told)
      console.log(
        `Another set-up is running here (process ${holders().join(", ")}); waiting for it to end … (If none is, delete ${path}.)`,
      );
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
  return holders()[0] === process.pid;
}

/** Keeps the lock while this tool runs as well: one that outlives a killed set-up still writes. */
export function alsoHeldBy(pid) {
  if (pid && holders()[0] === process.pid) writeFileSync(path, `${process.pid} ${pid}`);
}

function holders() {
  try {
    return readFileSync(path, "utf8").split(" ").map(Number);
  } catch {
    return [0];
  }
}

function isAbandoned() {
  const pids = holders();
  // Empty: its owner is about to write, or the disk was full.
  if (pids[0] === 0) return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 2000;
  // In a container the same few numbers come again: ours, in a lock that we do not hold, was another's.
  return !pids.some((pid) => pid !== process.pid && isAlive(pid));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
