// `npm run kernel`: registers the TypeScript kernel in the Jupyter that a person already has, where VS Code and
// their own JupyterLab find it. A kernel of that name that is not the course's is left alone, unless --force.
import { spawnSync } from "node:child_process";
import { kernelName, registered, registerKernel } from "./setup/kernelspec.mjs";
import { main, Problem } from "./setup/problem.mjs";
import { python, pythonEnvironment } from "./setup/python.mjs";
import { setUp } from "./setup.mjs";

await main(async () => {
  await setUp();
  // Jupyter's own answer: the folder differs by system and by settings.
  const where = "from jupyter_core.paths import jupyter_data_dir; print(jupyter_data_dir())";
  const answer = spawnSync(python, ["-X", "utf8", "-c", where], {
    encoding: "utf8",
    env: pythonEnvironment(),
  });
  const data = answer.stdout?.trim();
  if (!data)
    throw new Problem(
      "Jupyter did not say where its kernels belong: run npm run setup, then run the command again.",
    );
  const there = registered(data);
  if (there !== undefined && !isOurs(there) && !process.argv.includes("--force")) {
    throw new Problem(
      `A kernel named ${kernelName} that is not the course's is registered in ${data}: to replace it, run npm run kernel -- --force.`,
    );
  }
  const folder = registerKernel(data);
  console.log(`The TypeScript kernel is registered; VS Code and Jupyter list it as "TypeScript".`);
  console.log(`To undo this, delete the folder ${folder}`);
});

function isOurs(text) {
  try {
    return JSON.parse(text).metadata?.course === "downhill";
  } catch {
    return false;
  }
}
