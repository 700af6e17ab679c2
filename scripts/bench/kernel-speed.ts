// How long until a kernel answers, until its first chart is there, and for a loop over a variable of the cell?
import { Kernel, type KernelOptions } from "../../test/support/kernel";
import { ourKernel, ran, withStockKernel } from "./kernels";
import type { Section } from "./report";
import { inTurns, seconds } from "./turns";

/** One chart twice: as last expression, and with nothing of ours. */
const marks = "marks: [Plot.lineY([1, 4, 9])]";
const ourChart = ['import * as Plot from "@observablehq/plot";', `Plot.plot({ ${marks} });`];
const plainChart = [
  `import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { display } from "tslab";`,
  `display.html(Plot.plot({ ${marks}, document: new JSDOM().window.document }).outerHTML);`,
];

const loop = `let sum = 0;
const begun = performance.now();
for (let i = 0; i < 1e6; i++) sum += i;
console.log(performance.now() - begun);`;

export function kernelSpeed(): Promise<Section> {
  return withStockKernel(async (stock) => {
    const ours = ourKernel();
    const opening = await inTurns(9, opened(ours, ourChart), opened(stock, plainChart));
    const looping = await inTurns(5, looped(ours), looped(stock));
    return {
      title: "The kernel beside tslab as it is published, with plain Plot and jsdom",
      rows: [
        { what: "start until 1 + 1 is answered: seconds", measured: opening.ready.ours },
        { what: "start until 1 + 1 is answered: time / theirs", measured: opening.ready.ratio, limit: 1 },
        { what: "start until the first chart: seconds", measured: opening.chart.ours },
        { what: "start until the first chart: time / theirs", measured: opening.chart.ratio, limit: 1 },
        { what: "1e6 rounds over a let: milliseconds", measured: looping.loop.ours },
        { what: "1e6 rounds over a let: time / theirs", measured: looping.loop.ratio, limit: 0.25 },
      ],
    };
  });
}

function opened(options: KernelOptions, chart: string[]) {
  return async () => {
    const kernel = await Kernel.start(options);
    const answer = await seconds(() => ran(kernel, "1 + 1"));
    const drawn = await seconds(() => ran(kernel, ...chart));
    await kernel.stop();
    const ready = kernel.startup + answer;
    return { ready, chart: ready + drawn };
  };
}

/** In a kernel of its own, since a cell that runs twice is not compiled the same way twice. */
function looped(options: KernelOptions) {
  return async () => {
    const kernel = await Kernel.start(options);
    const printed = await ran(kernel, loop);
    await kernel.stop();
    return { loop: Number(printed) };
  };
}
