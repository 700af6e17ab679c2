// `npm start`: sets up what is missing, then opens JupyterLab on the first notebook.
// What follows `--` goes to JupyterLab, but for a notebook to open instead: npm start -- --port=9999
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { notebooksHere } from "./course.mjs";
import { main } from "./setup/problem.mjs";
import { python, pythonEnvironment } from "./setup/python.mjs";
import { root } from "./setup/root.mjs";
import { data, setUp } from "./setup.mjs";

await main(async () => {
  await setUp();
  await openLab(process.argv.slice(2));
});

// What a person has set in their own Jupyter (a password, extensions, kernels) stays out of the course's; their
// preferences for JupyterLab's looks and keys come along.
function environment() {
  const own = join(root, ".cache", "jupyter");
  mkdirSync(own, { recursive: true });
  // A full disk or a read-only folder would fill the terminal with JupyterLab's traces.
  try {
    writeFileSync(join(own, "room"), Buffer.alloc(2 ** 20));
  } finally {
    rmSync(join(own, "room"), { force: true });
  }
  const { JUPYTER_CONFIG_PATH, JUPYTER_NO_CONFIG, ...rest } = pythonEnvironment();
  const preferences = join(
    process.env.JUPYTER_CONFIG_DIR || join(homedir(), ".jupyter"),
    "lab",
    "user-settings",
  );
  return {
    JUPYTERLAB_SETTINGS_DIR: preferences,
    JUPYTER_TOKEN: randomBytes(24).toString("hex"),
    ...rest,
    JUPYTER_CONFIG_DIR: own,
    JUPYTER_CONFIG_PATH: join(root, "scripts", "jupyter"),
    JUPYTER_DATA_DIR: own,
    JUPYTER_RUNTIME_DIR: join(own, "runtime"),
    JUPYTER_PATH: data,
  };
}

async function openLab(asked) {
  const env = environment();
  const notebook = asked.find((word) => word.endsWith(".ipynb")) ?? firstNotebook();
  const page = `lab/tree/${encodeURI(notebook)}`;
  const args = [
    `--LabApp.default_url=/${page}`,
    ...(process.getuid?.() === 0 ? ["--allow-root"] : []),
    ...(hasScreen() ? [] : ["--no-browser"]),
    ...asked.filter((word) => word !== notebook),
  ];
  const stop = () => lab.kill("SIGTERM");
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  const started = Date.now() - 1000; // some file systems count in seconds
  // A process group of its own: Ctrl-C reaches it once, through us, and asks no question.
  const lab = spawn(python, ["-m", "jupyterlab", ...args], {
    cwd: root,
    env,
    stdio: ["ignore", "inherit", "inherit"],
    detached: process.platform !== "win32",
  });
  const look = setInterval(() => {
    const address = addressOf(env, started, lab.pid, page);
    if (!address) return;
    clearInterval(look);
    console.log(`\nJupyterLab is open at\n\n    ${address}\n\nCtrl-C ends it.\n`);
  }, 50);
  // A signal to npm ends npm and its shell, but does not get here.
  const parent = process.ppid;
  const mind = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent) stop();
  }, 1000);
  const [code] = await once(lab, "close");
  clearInterval(look);
  clearInterval(mind);
  if (code) process.exitCode = code;
}

function firstNotebook() {
  const [first] = notebooksHere();
  return first ? `notebooks/${first}` : "";
}

function hasScreen() {
  const { CI, DISPLAY, WAYLAND_DISPLAY, BROWSER } = process.env;
  if (CI) return false;
  return process.platform !== "linux" || Boolean(DISPLAY || WAYLAND_DISPLAY || BROWSER);
}

// The server writes down where it listens: with the port taken, that is not where it was asked to. It is known by its
// process id or, on Windows, where a .venv's Python starts another, by our token; a dead server's file may bear either.
function addressOf({ JUPYTER_RUNTIME_DIR: folder, JUPYTER_TOKEN: ours }, started, pid, page) {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!/^jpserver-\d+\.json$/.test(name)) continue;
    try {
      const path = join(folder, name);
      const server = JSON.parse(readFileSync(path, "utf8"));
      if (statSync(path).mtimeMs < started || (server.pid !== pid && server.token !== ours)) continue;
      return `${server.url}${page}${server.token ? `?token=${server.token}` : ""}`;
    } catch {
      // It is being written, or its server has just ended.
    }
  }
  return undefined;
}
