// JupyterLab as `npm start` starts it.
import { spawn } from "node:child_process";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../support/places";
import { artifacts } from "./course";

/** A JupyterLab that answers. */
export interface Lab {
  /** As `npm start` printed it, with the token. */
  readonly address: string;
  /** Ends it as Ctrl-C does; resolves to the exit code. */
  end(): Promise<number | null>;
}

/** Starts one that serves a folder, once the address is printed; what it says is kept among the artifacts. */
export function startLab(folder: string): Promise<Lab> {
  const own = { JUPYTERLAB_SETTINGS_DIR: join(folder, ".settings") };
  const lab = spawn(
    process.execPath,
    ["scripts/start.mjs", "--no-browser", `--ServerApp.root_dir=${folder}`],
    { cwd: root, env: { ...process.env, ...own }, stdio: ["ignore", "pipe", "pipe"] },
  );
  const ended = new Promise<number | null>((resolve) => lab.once("close", resolve));
  const end = () => {
    lab.kill("SIGINT");
    return ended;
  };
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk;
      appendFileSync(join(artifacts, "jupyterlab.log"), chunk);
      const address = /JupyterLab is open at\s+(http:\S+)/.exec(said)?.[1];
      if (address) resolve({ address, end });
    };
    lab.stdout.on("data", hear);
    lab.stderr.on("data", hear);
    ended.then((code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
}
