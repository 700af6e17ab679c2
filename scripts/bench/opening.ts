// How long from `npm start`, with everything installed, until JupyterLab answers, beside JupyterLab alone?
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { python, root } from "../../test/support/places";
import type { Section } from "./report";
import { inTurns, seconds } from "./turns";

export async function opening(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), "downhill-lab-"));
  const own = {
    JUPYTER_CONFIG_DIR: folder,
    JUPYTER_DATA_DIR: folder,
    JUPYTER_RUNTIME_DIR: folder,
    JUPYTERLAB_SETTINGS_DIR: folder,
  };
  const asRoot = process.getuid?.() === 0 ? ["--allow-root"] : [];
  const ours = answers(["npm", "start", "--", "--no-browser"], {});
  const bare = answers([python, "-m", "jupyterlab", "--no-browser", ...asRoot], own);
  const { lab } = await inTurns(5, ours, bare);
  rmSync(folder, { recursive: true, force: true });
  return {
    title: "npm start beside jupyter lab from the same .venv",
    rows: [
      { what: "until Lab answers: seconds", measured: lab.ours },
      { what: "until Lab answers: time / time of jupyter lab", measured: lab.ratio, limit: 1.3 },
    ],
  };
}

function answers([program, ...args]: string[], env: Record<string, string>) {
  return async () => {
    const port = await freePort();
    const lab = spawn(program, [...args, `--port=${port}`, "--ServerApp.port_retries=0"], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: "ignore",
      detached: true,
    });
    const ended = once(lab, "exit");
    const lasted = await seconds(async () => {
      while (!(await isThere(port))) {
        if (lab.exitCode !== null) throw new Error(`${program} ended before Lab answered`);
        await pause(20);
      }
    });
    // The group: what npm starts is another process.
    process.kill(-(lab.pid as number), "SIGTERM");
    await ended;
    while (await isThere(port)) await pause(50);
    return { lab: lasted };
  };
}

/** The version needs no token. */
async function isThere(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/api`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
