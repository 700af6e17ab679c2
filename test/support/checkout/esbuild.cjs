// A pretended esbuild.
const { mkdirSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { goesOn, note } = require(`${process.env.BOX}/pretend.cjs`);

note("build");
if (goesOn("build")) {
  const folder = process.argv.find((word) => word.startsWith("--outdir=")).slice("--outdir=".length);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "main.cjs"), "");
}
