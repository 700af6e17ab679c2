// How long until a kernel answers, until its first chart is there, for one small cell more, and for cells that compute?
import { Kernel, type KernelOptions } from "../../test/support/kernel";
import { ourKernel, ran, stockKernel } from "./kernels";
import type { Section } from "./report";
import { inTurns, seconds } from "./turns";

/** One chart twice: as a cell of the course has it, and with what the published kernel needs for it. */
const ourChart = [
  'import * as Plot from "@observablehq/plot";\nimport { centralDifference } from "../src/difference";',
  "Plot.plot({ marks: [Plot.lineY([1, 4, 9])] });",
];
const plainChart = [
  'import * as Plot from "@observablehq/plot";\nimport { JSDOM } from "jsdom";\nimport { display } from "tslab";',
  "display.html(Plot.plot({ marks: [Plot.lineY([1, 4, 9])], document: new JSDOM().window.document }).outerHTML);",
];

const loop = (rounds: string) => `{ sum = 0; const begun = performance.now();
for (let i = 0; i < ${rounds}; i++) sum += i;
console.log(performance.now() - begun); }`;

/** Cells that keep much: forty grids of a million numbers, and three million objects. */
const grids = `{ const begun = performance.now(); const kept: number[][] = [];
for (let g = 0; g < 40; g++) kept.push(Array.from({ length: 1e6 }, (_, i) => i / 2));
console.log(performance.now() - begun); }`;
const objects = `{ const begun = performance.now(); const kept: object[] = [];
for (let i = 0; i < 3e6; i++) kept.push({ i, half: i / 2 });
console.log(performance.now() - begun); }`;

export async function kernelSpeed(): Promise<Section> {
  const [ours, stock] = [ourKernel(), stockKernel()];
  const opening = await inTurns(7, opened(ours, ourChart), opened(stock, plainChart));
  const working = await inTurns(3, worked(ours), worked(stock));
  return {
    title: "The kernel beside tslab as it is published, with plain Plot and jsdom",
    rows: [
      { what: "start until 1 + 1 is answered: seconds", measured: opening.ready.ours },
      { what: "start until 1 + 1 is answered: time / theirs", measured: opening.ready.ratio, limit: 1 },
      { what: "the first import: time / theirs", measured: opening.imported.ratio, limit: 1 },
      { what: "start until the first chart: seconds", measured: opening.chart.ours },
      { what: "start until the first chart: time / theirs", measured: opening.chart.ratio, limit: 1 },
      { what: "a small cell: milliseconds", measured: working.trip.ours },
      { what: "a small cell: time / theirs", measured: working.trip.ratio, limit: 1 },
      { what: "1e6 rounds over a let: time / theirs", measured: working.million.ratio, limit: 0.25 },
      { what: "1e7 rounds over a let: milliseconds", measured: working.tenMillion.ours },
      {
        what: "the same in a cell that runs again: time / the first time",
        measured: working.again.ours,
        limit: 2,
      },
      { what: "40 grids of a million numbers: time / theirs", measured: working.grids.ratio, limit: 1.1 },
      { what: "3e6 objects: time / theirs", measured: working.objects.ratio, limit: 1.1 },
    ],
  };
}

function opened(options: KernelOptions, [imports, chart]: string[]) {
  return async () => {
    const kernel = await Kernel.start(options);
    const answer = await seconds(() => ran(kernel, "1 + 1"));
    const imported = await seconds(() => ran(kernel, imports));
    const drawn = await seconds(() => ran(kernel, chart));
    await kernel.stop();
    const ready = kernel.startup + answer;
    return { ready, imported, chart: ready + imported + drawn };
  };
}

function worked(options: KernelOptions) {
  return async () => {
    const kernel = await Kernel.start(options);
    const run = async (cell: string) => Number(await ran(kernel, cell));
    await ran(kernel, "let sum = 0;");
    const million = await run(`let sum = 0; ${loop("1e6")}`);
    const tenMillion = options.tslab
      ? Number.NaN
      : await run(`let fresh = 0; ${loop("1e7").replaceAll("sum", "fresh")}`);
    const again = options.tslab
      ? Number.NaN
      : await run(`let fresh = 0; ${loop("1e7").replaceAll("sum", "fresh")}`);
    const times = [];
    for (let k = 0; k < 30; k++) times.push(await seconds(() => ran(kernel, `const small${k} = ${k};`)));
    const trip = 1000 * times.sort((one, other) => one - other)[15];
    const result = {
      million,
      tenMillion,
      again: again / tenMillion,
      trip,
      grids: await run(grids),
      objects: await run(objects),
    };
    await kernel.stop();
    return result;
  };
}
