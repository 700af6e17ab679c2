// How much memory does a kernel hold after a notebook full of charts?
import { execFileSync } from "node:child_process";
import { Kernel } from "../../test/support/kernel";
import { readNotebooks } from "../../test/support/notebook";
import { ourKernel, ran } from "./kernels";
import type { Section } from "./report";
import { inTurns } from "./turns";

const plain = ['import * as Plot from "@observablehq/plot";\nimport { JSDOM } from "jsdom";'];

export async function memory(): Promise<Section> {
  const notebook = readNotebooks().find(({ name }) => name.startsWith("06-"));
  const cells = notebook?.cells.filter(({ type }) => type === "code").map(({ source }) => source) ?? [];
  const { held } = await inTurns(5, megabytes(cells), megabytes(plain));
  return {
    title: "Memory of a kernel after notebook 06, beside one that has only imported Plot and jsdom",
    rows: [
      { what: "resident memory, megabytes", measured: Math.round(held.ours) },
      { what: "resident memory / theirs", measured: held.ratio, limit: 1.3 },
    ],
  };
}

function megabytes(cells: string[]) {
  return async () => {
    const kernel = await Kernel.start(ourKernel());
    await ran(kernel, ...cells);
    const kilobytes = execFileSync("ps", ["-o", "rss=", "-p", String(await kernel.pid())], {
      encoding: "utf8",
    });
    await kernel.stop();
    return { held: Number(kilobytes) / 1024 };
  };
}
