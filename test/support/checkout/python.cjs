// A pretended Python: its version, venv, pip, Jupyter's folder, and a JupyterLab that runs until it is told to stop.
const { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { goesOn, inBox, note } = require(`${process.env.BOX}/pretend.cjs`);

const words = process.argv.slice(2);
const windows = process.platform === "win32";

function venv(folder) {
  const programs = join(folder, windows ? "Scripts" : "bin");
  mkdirSync(programs, { recursive: true });
  if (!goesOn("venv")) return;
  if (windows) copyFileSync(__filename, join(programs, "python.exe"));
  else symlinkSync(__filename, join(programs, "python"));
}

function lab() {
  note(`lab ${words.join(" ")}`);
  const { JUPYTER_RUNTIME_DIR: folder, JUPYTER_TOKEN: token } = process.env;
  mkdirSync(folder, { recursive: true });
  const server = { url: "http://localhost:8889/", token };
  writeFileSync(join(folder, `jpserver-${process.pid}.json`), JSON.stringify(server));
  setInterval(() => {}, 1000);
  process.on("SIGTERM", () => {
    note("stopped");
    process.exit();
  });
  writeFileSync(inBox("lab"), String(process.pid));
}

if (words.join(" ").includes("ensurepip")) {
  console.log(readFileSync(inBox("version"), "utf8"));
  if (existsSync(inBox("no-venv"))) process.exitCode = 1;
} else if (words.join(" ").includes("jupyter_data_dir")) {
  console.log(inBox("own jupyter"));
} else if (words[1] === "venv") {
  note("venv");
  venv(words[2]);
} else if (words[1] === "pip") {
  note("pip");
  goesOn("pip");
} else if (words[1] === "jupyterlab") {
  lab();
}
