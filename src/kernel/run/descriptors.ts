// What child processes print, and whatever else writes past Node's own streams, belongs below the cell as well.
//
// A new file takes the lowest free descriptor. So standard output is closed and a named pipe opened in its place, before
// any other thread could take the number; the server reads the other end. Windows has neither, and there such output
// stays in Jupyter's terminal.
import { spawnSync } from "node:child_process";
import { closeSync, constants, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Puts pipes in the place of descriptors 1 and 2; gives the descriptors to read from, or undefined where it cannot. */
export function captureDescriptors(): { stdout: number; stderr: number } | undefined {
  if (process.platform === "win32") return undefined;
  const folder = mkdtempSync(join(tmpdir(), "kernel-"));
  try {
    const paths = { stdout: join(folder, "stdout"), stderr: join(folder, "stderr") };
    if (spawnSync("mkfifo", Object.values(paths)).status !== 0) return undefined;
    const { O_RDONLY, O_NONBLOCK, O_WRONLY } = constants;
    const read = {
      stdout: openSync(paths.stdout, O_RDONLY | O_NONBLOCK),
      stderr: openSync(paths.stderr, O_RDONLY | O_NONBLOCK),
    };
    for (const [descriptor, path] of [
      [1, paths.stdout],
      [2, paths.stderr],
    ] as const) {
      const write = openSync(path, O_WRONLY);
      closeSync(descriptor);
      if (openSync(path, O_WRONLY) !== descriptor) return undefined;
      closeSync(write);
    }
    return read;
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
