// How much memory does a kernel hold: fresh, after a notebook full of charts, and after many cells of new names?
import { Kernel } from "../../test/support/kernel";
import { readNotebooks } from "../../test/support/notebook";
import { ourKernel, ran, resident, stockKernel } from "./kernels";
import type { Section } from "./report";
import { inTurns } from "./turns";

const cells = (prefix: string) =>
  readNotebooks()
    .find(({ name }) => name.startsWith(prefix))
    ?.cells.filter(({ type }) => type === "code")
    .map(({ source }) => source) ?? [];

const CELLS = 2000;
/** ipykernel keeps 37 MB for as many; ours may keep 100. */
const MOST_MEGABYTES = 100;

export async function memory(): Promise<Section> {
  const [ours, stock] = [ourKernel(), stockKernel()];
  const fresh = await inTurns(3, held(["1 + 1"], ours), held(["1 + 1"], stock));
  const notebook = await inTurns(3, held(cells("06-"), ours), held(cells("00-").slice(0, 1), ours));
  const many = await newNames();
  return {
    title: "Memory of a kernel: resident, in megabytes",
    rows: [
      { what: "fresh", measured: fresh.held.ours },
      { what: "fresh / tslab as it is published", measured: fresh.held.ratio, limit: 1 },
      { what: "after notebook 06", measured: notebook.held.ours },
      { what: "after notebook 06 / after the imports of 00", measured: notebook.held.ratio, limit: 1.3 },
      { what: `more after ${CELLS} cells of new names`, measured: many.more, limit: MOST_MEGABYTES },
      { what: "a trivial cell after them: milliseconds more", measured: many.slower, limit: 5 },
    ],
  };
}

function held(sources: string[], options: Parameters<typeof Kernel.start>[0]) {
  return async () => {
    const kernel = await Kernel.start(options);
    await ran(kernel, ...sources);
    await new Promise((go) => setTimeout(go, 1000));
    const held = await resident(kernel);
    await kernel.stop();
    return { held };
  };
}

async function newNames(): Promise<{ more: number; slower: number }> {
  const kernel = await Kernel.start(ourKernel());
  const trip = async () => {
    const times = [];
    for (let k = 0; k < 21; k++) {
      const begun = performance.now();
      await ran(kernel, "1 + 1");
      times.push(performance.now() - begun);
    }
    return times.sort((one, other) => one - other)[10];
  };
  await ran(kernel, "1 + 1");
  const [before, quick] = [await resident(kernel), await trip()];
  for (let k = 0; k < CELLS; k++)
    await ran(kernel, `const value${k} = { k: ${k} }; const f${k} = (x: number) => value${k}.k + x;`);
  await new Promise((go) => setTimeout(go, 1000));
  const result = { more: (await resident(kernel)) - before, slower: (await trip()) - quick };
  await kernel.stop();
  return result;
}
