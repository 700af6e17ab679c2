// Node as the compiler must know it: the files on disk, and the types of this very version.
import { dirname } from "node:path";
import ts from "typescript";
import { Kept } from "./kept";
import type { World } from "./world";

/**
 * @param cache Where compiled files are kept from one kernel to the next; without it they are not.
 * @param version A text that changes whenever the compiler does.
 */
export function nodeWorld(cache?: string, version = ""): World {
  return {
    disk: { ...ts.sys, lib: dirname(ts.getDefaultLibFilePath({})) },
    name: `Node ${process.versions.node}`,
    types: { node: nodeTypes() },
    keep: (maker) => new Kept(cache, [maker, version].join()),
  };
}

/**
 * The package that describes this Node: that of the oldest Node for the oldest, the newest one for all others. Those
 * between may be offered what only a newer Node has, and say so when it is called.
 */
function nodeTypes(): string {
  return process.versions.node.startsWith("20.") ? "node" : "node-newest";
}
