// What the pretended tools share. A file in the box bends a step: `hangs-STEP` stops it half-way, `dies-STEP` has it
// killed, `says-STEP` is its last complaint, `warns-STEP` a complaint after which it goes on, `prints-STEP` its output.
const { appendFileSync, existsSync, readFileSync, unlinkSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

const inBox = (name) => join(process.env.BOX, name);
const told = (name) => (existsSync(inBox(name)) ? readFileSync(inBox(name), "utf8") : "");

/** Writes down what a tool was asked. */
exports.note = (asked) => appendFileSync(inBox("journal"), `${asked}\n`);
exports.inBox = inBox;

/** Whether it goes on; once only for `refuses-STEP`. */
exports.goesOn = (step) => {
  process.stdout.write(told(`prints-${step}`));
  process.stderr.write(told(`warns-${step}`) + told(`says-${step}`));
  if (existsSync(inBox(`hangs-${step}`))) {
    writeFileSync(inBox("hanging"), String(process.pid));
    setTimeout(() => {}, 60_000);
    return false;
  }
  if (existsSync(inBox(`dies-${step}`))) process.kill(process.pid, "SIGKILL");
  const refuses = existsSync(inBox(`refuses-${step}`));
  if (refuses) unlinkSync(inBox(`refuses-${step}`));
  if (refuses || existsSync(inBox(`says-${step}`))) process.exit(1);
  return true;
};
