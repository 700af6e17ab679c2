// The browser as the compiler must know it: the files that the page brings, without the types of Node.
import type { CompiledFile } from "../kernel/compile/modules";
import type { Keeper, World } from "../kernel/compile/world";
import { virtualDisk } from "./disk";
import { guarded } from "./guard";
import { reword } from "./reword";

/** The folder of the course among the files that the page brings. */
export const home = "/course";

/** Declaration files that every cell sees: the elements of a page, and what a worker has. */
export const always = [`${home}/src/page/dom.d.ts`, `${home}/src/lite/worker.d.ts`];

/** `compiled`: files that were checked and compiled when the page was made. */
export function browserWorld(
  files: Readonly<Record<string, string>>,
  compiled: Readonly<Record<string, CompiledFile>> = {},
): World {
  return {
    disk: virtualDisk(files, `${home}/node_modules/typescript/lib`),
    name: "This browser",
    reword,
    types: {},
    keep: () => keeper(compiled),
    guard: guarded,
  };
}

/** What was compiled is free of errors: otherwise the page would not have been made. */
function keeper(compiled: Readonly<Record<string, CompiledFile>>): Keeper {
  return {
    get<Value>(name: string, _state: readonly string[], make: () => Value) {
      const made = compiled[`${home}/${name}`];
      return made ? ({ errors: [], made } as Value) : make();
    },
  };
}
