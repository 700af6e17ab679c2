// Measures what the README promises and prints it beside its target; exit code 1 if a target is missed.
// Run it with `npm run bench`, alone on the machine: the costs are ratios within one run, but still measured.
// `npm run bench -- memory opening` runs only these sections.

import { accuracy } from "./bench/accuracy";
import { gradientCost } from "./bench/gradient-cost";
import { kernelSpeed } from "./bench/kernel-speed";
import { memory } from "./bench/memory";
import { opening } from "./bench/opening";
import { peers } from "./bench/peers";
import { report } from "./bench/report";
import { site } from "./bench/site";

const sections = { accuracy, peers, gradientCost, opening, kernelSpeed, memory, site };

async function main(asked: string[]) {
  const unknown = asked.find((name) => !Object.hasOwn(sections, name));
  if (unknown !== undefined) {
    console.error(`bench: there is no section ${unknown}; there are ${Object.keys(sections).join(", ")}.`);
    process.exitCode = 1;
    return;
  }
  let missed = 0;
  for (const [name, section] of Object.entries(sections))
    if (asked.length === 0 || asked.includes(name)) missed += report(await section());
  console.log(missed === 0 ? "\nEvery target is met." : `\nTargets missed: ${missed}.`);
  process.exitCode = missed === 0 ? 0 : 1;
}

main(process.argv.slice(2));
