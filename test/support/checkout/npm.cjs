// A pretended npm.
const { cpSync, mkdirSync, rmSync } = require("node:fs");
const { goesOn, inBox, note } = require(`${process.env.BOX}/pretend.cjs`);

note(`npm ${process.argv[2]}`);
mkdirSync("node_modules", { recursive: true });
if (goesOn("npm")) {
  rmSync("node_modules", { recursive: true });
  mkdirSync("node_modules/tslab", { recursive: true });
  cpSync(inBox("patch-package.cjs"), "node_modules/patch-package/index.js");
  cpSync(inBox("esbuild.cjs"), "node_modules/esbuild/bin/esbuild");
}
