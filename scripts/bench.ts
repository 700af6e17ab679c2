// Measures what the README promises and prints it beside its target; exit code 1 if a target is missed.
// Run it with `npm run bench`, alone on the machine: the costs are ratios within one run, but still measured.

import { accuracy } from "./bench/accuracy";
import { gradientCost } from "./bench/gradient-cost";
import { report } from "./bench/report";

const sections = [accuracy, gradientCost];

let missed = 0;
for (const section of sections) missed += report(section());
console.log(missed === 0 ? "\nEvery target is met." : `\nTargets missed: ${missed}.`);
process.exitCode = missed === 0 ? 0 : 1;
