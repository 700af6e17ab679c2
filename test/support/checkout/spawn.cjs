// Loaded before a script of the set-up: the programs that it starts are the box's, each a file for Node. They are started
// by way of Node because Windows runs no file by its first line; a name that is not in the box is looked for on the PATH,
// which holds nothing.
const children = require("node:child_process");
const { existsSync } = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");
const { isAbsolute, join } = require("node:path");

for (const name of ["spawn", "spawnSync"]) {
  const start = children[name];
  children[name] = (program, args, options) => {
    const file = isAbsolute(program) ? program : join(process.env.BOX, "bin", program);
    if (program === process.execPath || !existsSync(file)) return start(program, args, options);
    return start(process.execPath, [file, ...args], { ...options, shell: false });
  };
}
syncBuiltinESMExports();
