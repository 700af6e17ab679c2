// The packages that a cell in the browser can import, in the kernel's own program.
import * as Plot from "@observablehq/plot";
import * as d3 from "d3";
import * as png from "fast-png";
import * as htl from "htl";
import * as linkedom from "linkedom";
import * as topojson from "topojson-client";
import type { PackageName } from "./package-names";

const packages: Record<PackageName, unknown> = {
  "@observablehq/plot": Plot,
  d3,
  "fast-png": png,
  htl,
  linkedom,
  "topojson-client": topojson,
};

/** The exports of a package; undefined if the page does not bring it. Whatever a part of d3 exports, d3 exports too. */
export function packageOf(specifier: string): unknown {
  const name = /^d3-[a-z-]+$/.test(specifier) ? "d3" : specifier;
  return Object.hasOwn(packages, name) ? packages[name as PackageName] : undefined;
}
