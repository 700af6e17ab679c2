// Charts after Plot's gallery: one for each mark, family of transforms, legend, scale and projection. Each is the text
// of a cell, complete with its imports, that ends in the chart.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "charts");

/** The cells by name, in alphabetical order. */
export const gallery: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .sort()
    .map((name) => [name.replace(/\.ts$/, ""), readFileSync(join(folder, name), "utf8").trimEnd()]),
);
