// The browser as the compiler must know it: the files that the page brings, without the types of Node.
import type { CompiledFile } from "../kernel/compile/modules";
import type { Keeper, World } from "../kernel/compile/world";
import { type VirtualDisk, virtualDisk } from "./disk";
import { guarded } from "./guard";
import { reword } from "./reword";

/** The folder of the course among the files that the page brings. */
export const home = "/course";

/** Declaration files that every cell sees: the elements of a page, and what a worker has. */
export const always = [`${home}/src/page/dom.d.ts`, `${home}/src/lite/worker.d.ts`];

/** The browser's world, on whose disk a reader may put files of their own. */
export interface BrowserWorld extends World {
  readonly disk: VirtualDisk;
  /** A file that was compiled when the page was made, unless the reader has another in its place. */
  compiled(path: string): CompiledFile | undefined;
}

/** `compiled`: files that were checked and compiled when the page was made. */
export function browserWorld(
  files: Readonly<Record<string, string>>,
  compiled: Readonly<Record<string, CompiledFile>> = {},
): BrowserWorld {
  const disk = virtualDisk(files, `${home}/node_modules/typescript/lib`);
  const original = (path: string) => (disk.readFile(path) === files[path] ? compiled[path] : undefined);
  return {
    disk,
    compiled: original,
    name: "This browser",
    reword,
    types: {},
    keep: () => keeper(original, () => Object.keys(compiled).every((path) => original(path) !== undefined)),
    guard: guarded,
  };
}

/**
 * What was compiled is free of errors: otherwise the page would not have been made. `isWhole`: whether no file of it has
 * another in its place; such a one may be the fault of what imports it.
 */
function keeper(original: (path: string) => CompiledFile | undefined, isWhole: () => boolean): Keeper {
  return {
    get<Value>(name: string, _state: readonly string[], make: () => Value) {
      const made = isWhole() ? original(`${home}/${name}`) : undefined;
      return made ? ({ errors: [], made } as Value) : make();
    },
  };
}
