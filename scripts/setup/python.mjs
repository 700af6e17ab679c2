// The Python side: a .venv inside the repository with exactly the versions of requirements.txt.
import { spawnSync } from "node:child_process";
import { readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "./problem.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";
import { digest, isStamped, stamp } from "./stamp.mjs";

const windows = process.platform === "win32";
const folder = join(root, ".venv");

/** The Python of the .venv. */
export const python = join(folder, ...(windows ? ["Scripts", "python.exe"] : ["bin", "python"]));

/** The environment for it: another Python's settings and pip's choice of another place would lead it astray. */
export function pythonEnvironment() {
  const { PYTHONHOME, PYTHONPATH, PIP_TARGET, PIP_PREFIX, ...rest } = process.env;
  return { ...rest, PIP_USER: "0", VIRTUAL_ENV: folder };
}

// A .venv holds absolute paths and belongs to one interpreter, so moving either makes it stale.
function madeFrom() {
  const requirements = readFileSync(join(root, "requirements.txt"), "utf8");
  return digest(root, realpathSync(python), requirements);
}

/** Whether the .venv is what requirements.txt says, for an interpreter that is still there. */
export function pythonIsFresh() {
  try {
    return isStamped(folder, "python", madeFrom());
  } catch {
    return false;
  }
}

/** Makes the .venv anew: what an interrupted pip leaves behind looks complete to the next pip. */
export async function installPython() {
  const command = findPython();
  rmSync(folder, { recursive: true, force: true });
  const env = pythonEnvironment();
  await run("Making a Python environment", [...command, "-m", "venv", folder], { env });
  // Only ready-made wheels: nothing is compiled and no package's own code runs during the installation.
  const exact = ["--require-hashes", "--only-binary=:all:", "-r", join(root, "requirements.txt")];
  const bounded = ["--timeout=20", "--retries=2", "--no-input", "--disable-pip-version-check"];
  await run("Installing JupyterLab", [python, "-m", "pip", "install", ...bounded, ...exact], {
    env,
    counts: /^(Collecting|Processing) /,
    unit: "packages",
  });
  stamp(folder, "python", madeFrom());
}

function findPython() {
  const named = ["3.14", "3.13", "3.12", "3.11", "3.10"].map((version) => [`python${version}`]);
  const candidates = [["python3"], ["python"], ...(windows ? [["py", "-3"]] : named)];
  const question = "import sys; print('%d.%d.%d' % sys.version_info[:3]); import ensurepip, venv";
  let tooOld;
  let noVenv;
  for (const command of candidates) {
    const [program, ...args] = command;
    const answer = spawnSync(program, [...args, "-c", question], {
      encoding: "utf8",
      env: pythonEnvironment(),
      timeout: 20_000,
    });
    const version = answer.stdout?.trim();
    if (!/^\d+\.\d+\.\d+$/.test(version ?? "")) continue;
    const [major, minor] = version.split(".").map(Number);
    if (major < 3 || (major === 3 && minor < 10)) tooOld ??= `${command.join(" ")} is Python ${version}`;
    else if (answer.status !== 0) noVenv ??= `Python ${version} (${command.join(" ")})`;
    else return command;
  }
  if (noVenv) {
    throw new Problem(
      `${noVenv} has no venv module: install it (on Debian and Ubuntu, sudo apt install python3-venv), then run the command again.`,
    );
  }
  throw new Problem(
    `This course needs Python 3.10 or newer, and ${tooOld ?? "no Python was found"}: install a newer Python (its site is python.org), then run the command again.`,
  );
}
